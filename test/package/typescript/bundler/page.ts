import { analyze, load, type TextStats } from 'wordbridge'
import { load as loadFile } from 'wordbridge/file'

export async function words(text: string): Promise<number> {
  await load()
  await loadFile({ wasm: Promise.resolve(new Uint8Array()) })
  const stats: TextStats = analyze(text)
  // @ts-expect-error: a text is a string or bytes
  analyze(stats)
  return stats.wordCount
}
