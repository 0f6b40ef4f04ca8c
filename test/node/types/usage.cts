// The same types for CommonJS: see usage.mts.
import wordbridge = require('wordbridge')

async function count(text: string): Promise<number> {
  await wordbridge.load()
  const stats: wordbridge.TextStats = wordbridge.analyze(text)
  const kind: wordbridge.SegmentKind = wordbridge.SegmentKind.letter
  // @ts-expect-error: a text is a string or bytes
  wordbridge.analyze(kind)
  return stats.wordCount
}

export = { count }
