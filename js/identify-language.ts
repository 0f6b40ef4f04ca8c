import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { loadedInstance } from './instance.ts'
import { allowedLanguages } from './language-tag.ts'
import type { Defer, Memory } from './memory.ts'
import { checkObject } from './options.ts'
import { type ModelLanguages, requireLanguages } from './packs.ts'
import { checkStatus } from './status.ts'
import { checkText } from './text.ts'

/** Options of {@link identifyLanguage} and {@link identifyLanguages}. An unknown name or value is an error, not ignored. */
export interface IdentifyOptions {
  /**
   * The languages that are possible, by BCP 47 tags; script and region do not count. Default: all of the pack, which
   * {@link identifiableLanguages} lists.
   */
  readonly candidates?: readonly string[] | undefined
  /**
   * The least confidence of an answer, from 0 to 1; below it the language is `'und'`. 0 answers whenever the text has letters of a
   * script that one of the candidates is written in. Default: what the pack recommends.
   */
  readonly threshold?: number | undefined
}

/** A language that a text may be in. */
export interface LanguageCandidate {
  /** BCP 47 tag: `'de'`. */
  readonly language: string
  /** How probable it is, from 0 to 1. */
  readonly confidence: number
}

/** The language of a text. */
export interface IdentifiedLanguage extends LanguageCandidate {
  /** The likeliest ones by falling confidence, those of less than 1 % and all beyond the fifth left out. */
  readonly candidates: readonly LanguageCandidate[]
}

/** The languages of many texts, by their indices. */
export interface IdentifiedLanguages {
  /** BCP 47 tags; the first is `'und'`. */
  readonly tags: readonly string[]
  /** For each text the index of its tag. */
  readonly language: Uint16Array<ArrayBuffer>
  /** For each text how probable its likeliest language is, even if that is not probable enough: from 0 to 1. */
  readonly confidence: Float32Array<ArrayBuffer>
}

/** Probabilities of the core are in units of 1 / CERTAIN. */
const CERTAIN = 2 ** 16
const MOST_CANDIDATES = 5
const LEAST_CONFIDENCE = 0.01
/** Bytes of a text that the core reads: kLongestSample. No text needs more code units. */
const LONGEST_SAMPLE = 2 ** 16
/** Code units that are put into wasm memory at once. */
const LONGEST_BATCH = 2 ** 20
const PROBABILITY_BITS = 20

interface CheckedOptions {
  readonly candidates: unknown
  readonly threshold: number | undefined
}

/**
 * Says which language a text is in. Needs the pack `wordbridge/languages`: see {@link addPack}.
 *
 * @param text - A string, or bytes of UTF-8. The first 64 KiB decide. Letters of the script that has most of them are read: an
 *   English name in a Russian sentence does not count.
 * @param options - See {@link IdentifyOptions}.
 * @returns The language, or `'und'` if there are no letters, none of a script that a candidate is written in, or if it is less
 *   probable than the threshold. docs/accuracy.md says how often it is right.
 * @throws {@link WordbridgeError} `'pack-missing'`, `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`,
 *   `'text-too-large'`, `'out-of-memory'`, `'stack-exhausted'`, `'busy'` or `'broken'`.
 *
 * Takes time in proportion to the text, up to 64 KiB of it.
 */
export function identifyLanguage(
  text: string | Uint8Array,
  options?: IdentifyOptions,
): IdentifiedLanguage {
  const checked = checkIdentifyOptions(options)
  checkText(text)
  return loadedInstance().run((core, memory, defer) => {
    const languages = requireLanguages(core, memory, defer)
    const allowed = storeAllowed(checked, languages, memory, defer)
    const { pointer, size } = memory.store(sampleOf(text), defer)
    checkStatus(
      core,
      core.identifyLanguage(pointer, size, Number(typeof text === 'string'), allowed),
    )
    return identified(core, memory, languages, checked.threshold ?? languages.threshold)
  })
}

/**
 * Says which language each of many texts is in, in one call: for short texts several times as fast as one call each.
 *
 * @param texts - Strings. Of each the first 64 KiB decide.
 * @param options - See {@link IdentifyOptions}: the same for all.
 * @throws {@link WordbridgeError} as {@link identifyLanguage} does.
 *
 * Takes time in proportion to the texts.
 */
export function identifyLanguages(
  texts: readonly string[],
  options?: IdentifyOptions,
): IdentifiedLanguages {
  const checked = checkIdentifyOptions(options)
  checkTexts(texts)
  const language = new Uint16Array(texts.length)
  const confidence = new Float32Array(texts.length)
  const tags = loadedInstance().run((core, memory, defer) => {
    const languages = requireLanguages(core, memory, defer)
    return languages.tags
  })
  for (let start = 0; start < texts.length;) {
    const end = endOfBatch(texts, start)
    const found = identifyBatch(texts.slice(start, end), checked)
    for (const [index, each] of found.entries()) {
      language[start + index] = each >>> PROBABILITY_BITS
      confidence[start + index] = (each & (2 ** PROBABILITY_BITS - 1)) / CERTAIN
    }
    start = end
  }
  return { tags: ['und', ...tags], language, confidence }
}

/**
 * BCP 47 tags of the languages that {@link identifyLanguage} tells apart, ascending.
 *
 * @throws {@link WordbridgeError} `'pack-missing'`, `'not-loaded'`, `'out-of-memory'`, `'busy'` or `'broken'`.
 */
export function identifiableLanguages(): string[] {
  return loadedInstance().run((core, memory, defer) => [
    ...requireLanguages(core, memory, defer).tags,
  ])
}

function identifyBatch(texts: readonly string[], checked: CheckedOptions): Uint32Array {
  return loadedInstance().run((core, memory, defer) => {
    const languages = requireLanguages(core, memory, defer)
    const allowed = storeAllowed(checked, languages, memory, defer)
    const samples = texts.map(sampleOf)
    const lengths = memory.storeNumbers([samples.map(({ length }) => length)], defer)
    const { pointer, size } = memory.store(samples.map((each) => `${each}\n`).join(''), defer)
    const threshold = Math.ceil((checked.threshold ?? languages.threshold) * CERTAIN)
    core.identifyLanguages(pointer, size, allowed, threshold, lengths, texts.length)
    return memory.copyNumbers(lengths, texts.length)
  })
}

function endOfBatch(texts: readonly string[], start: number): number {
  let units = 0
  let end = start
  do units += Math.min(texts[end++]?.length ?? 0, LONGEST_SAMPLE) + 1
  while (end < texts.length && units < LONGEST_BATCH)
  return end
}

function sampleOf<Text extends string | Uint8Array>(text: Text): Text {
  return (text.length > LONGEST_SAMPLE ? text.slice(0, LONGEST_SAMPLE) : text) as Text
}

function storeAllowed(
  { candidates }: CheckedOptions,
  { tags }: ModelLanguages,
  memory: Memory,
  defer: Defer,
): number {
  const allowed = allowedLanguages(candidates, tags)
  return allowed === undefined ? 0 : memory.storeBytes(allowed, defer)
}

function identified(
  core: Core,
  memory: Memory,
  { tags }: ModelLanguages,
  threshold: number,
): IdentifiedLanguage {
  const [place = 0, probability = 0, ...probabilities] = memory.copyNumbers(
    core.languageResults(),
    2 + tags.length,
  )
  const candidates = probabilities
    .map((each, index) => ({ language: tags[index] ?? 'und', confidence: each / CERTAIN }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES)
  const confidence = probability / CERTAIN
  const language = place > 0 && confidence >= threshold ? (tags[place - 1] ?? 'und') : 'und'
  return { language, confidence, candidates }
}

function checkIdentifyOptions(options: unknown): CheckedOptions {
  const { candidates, threshold } = checkObject(options, ['candidates', 'threshold'])
  const fits =
    threshold === undefined || (typeof threshold === 'number' && threshold >= 0 && threshold <= 1)
  if (fits) return { candidates, threshold }
  throw new WordbridgeError(
    'invalid-option',
    `The option threshold is ${describeValue(threshold)}. Allowed: a number from 0 to 1.`,
  )
}

function checkTexts(texts: unknown): asserts texts is readonly string[] {
  if (!Array.isArray(texts)) {
    throw new WordbridgeError(
      'wrong-type',
      `The texts must be an array of strings, not ${describeValue(texts)}.`,
    )
  }
  const list: readonly unknown[] = texts
  // Not findIndex(), which passes over holes.
  for (let index = 0; index < list.length; index++) {
    if (typeof list[index] === 'string') continue
    throw new WordbridgeError(
      'wrong-type',
      `The texts must be strings, and that at index ${index} is ${describeValue(list[index])}.`,
    )
  }
}
