import { identifyLanguage } from '../identify-language.ts'
import { LANGUAGES } from '../options.ts'
import { builtIn } from '../node/built-in.ts'
import { addPack } from '../packs.ts'
import type { Language } from '../types.ts'

/** Bytes of a text that say its language: all that are looked at. */
const BYTES_LOOKED_AT = 2 ** 16

/** The language of a text. */
export interface FoundLanguage {
  /** BCP 47, `'und'` if it cannot be said. */
  readonly tag: string
  /** By which it is counted. */
  readonly language: Language
}

let added = false

/** Says which language a text, or its beginning, is in. The core must be loaded. Throws a `WordbridgeError`. */
export function languageOf(text: string | Uint8Array): FoundLanguage {
  if (!added) addPack(builtIn('node:fs').readFileSync(new URL('./languages.pack', import.meta.url)))
  added = true
  const { language: tag } = identifyLanguage(text)
  return { tag, language: LANGUAGES.find((each) => each === tag) ?? 'und' }
}

/** What is known of a text that has only begun, and all of it. */
export interface BegunText<Chunk> {
  readonly found: FoundLanguage
  readonly chunks: AsyncGenerator<Chunk, void, undefined>
}

/** Finds the language of a text that comes in chunks, by the first of them. */
export async function languageOfChunks<Chunk extends string | Uint8Array>(
  chunks: AsyncGenerator<Chunk, void, undefined>,
): Promise<BegunText<Chunk>> {
  const head: Chunk[] = []
  let size = 0
  while (size < BYTES_LOOKED_AT) {
    const { done, value } = await chunks.next()
    if (done === true) break
    head.push(value)
    size += value.length
  }
  const [first] = head
  const found = languageOf(
    typeof first === 'string' ? head.join('') : Buffer.concat(head as Uint8Array[]),
  )
  return { found, chunks: withHead(head, chunks) }
}

async function* withHead<Chunk>(
  head: readonly Chunk[],
  rest: AsyncGenerator<Chunk, void, undefined>,
): AsyncGenerator<Chunk, void, undefined> {
  yield* head
  yield* rest
}
