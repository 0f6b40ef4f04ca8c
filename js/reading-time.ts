import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { checkObject } from './options.ts'

/**
 * Words that native speakers read aloud in a minute: Trauzettel-Klosinski and Dietz 2012 (IReST), Table 4,
 * doi:10.1167/iovs.11-8284. Of Chinese and Japanese characters, which is what is counted there as a word.
 */
const READ_ALOUD: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 255,
}
/** The mean of that study, in texts of all its languages. */
const READ_ALOUD_ELSEWHERE = 184
/** Brysbaert 2019, doi:10.1016/j.jml.2019.104047: words of English a minute, silently (non-fiction) and aloud. */
const SILENTLY = 238
const ALOUD = 183

const READING_OPTIONS = ['language', 'wordsPerMinute', 'speakingWordsPerMinute']

/** Whose reading is timed. */
export interface ReadingTimeOptions {
  /** BCP 47 code of the language of the text. Default `'en'`. */
  readonly language?: string
  /** Words read silently in a minute, above 0. Default: that of the language. */
  readonly wordsPerMinute?: number
  /** Words spoken in a minute, above 0. Default: that of the language. */
  readonly speakingWordsPerMinute?: number
}

/** How long it takes to read a text. */
export interface ReadingTime {
  /** Silently, in seconds. */
  readonly readingSeconds: number
  /** Aloud, in seconds. */
  readonly speakingSeconds: number
  readonly wordsPerMinute: number
  readonly speakingWordsPerMinute: number
}

/**
 * How long it takes an adult to read so many words silently, and to say them. Speeds of other languages than English are those of
 * English by the ratio of the two in one study of 17 languages; for a language that is not among them, of its mean
 * (docs/words.md).
 *
 * @param words - A number of words, or what {@link analyze} returned, or anything else with a `wordCount`. In Chinese and Japanese
 *   every character is a word: count with `words: 'cjk-characters'`.
 * @throws {@link WordbridgeError} `'wrong-type'`, `'unknown-option'` or `'invalid-option'`.
 *
 * Needs no core: it can be called before {@link load}.
 */
export function readingTime(
  words: number | { readonly wordCount: number },
  options?: ReadingTimeOptions,
): ReadingTime {
  const given = checkObject(options, READING_OPTIONS)
  const count = countOf(words)
  const language = checkLanguage(given['language'])
  const relative = (READ_ALOUD[language] ?? READ_ALOUD_ELSEWHERE) / (READ_ALOUD['en'] ?? NaN)
  const wordsPerMinute = checkSpeed('wordsPerMinute', given['wordsPerMinute'], SILENTLY * relative)
  const speakingWordsPerMinute = checkSpeed(
    'speakingWordsPerMinute',
    given['speakingWordsPerMinute'],
    ALOUD * relative,
  )
  return {
    readingSeconds: (count / wordsPerMinute) * 60,
    speakingSeconds: (count / speakingWordsPerMinute) * 60,
    wordsPerMinute,
    speakingWordsPerMinute,
  }
}

function countOf(words: unknown): number {
  const count =
    typeof words === 'object' && words !== null
      ? (words as { wordCount?: unknown }).wordCount
      : words
  if (typeof count === 'number' && Number.isFinite(count) && count >= 0) return count
  throw new WordbridgeError(
    'wrong-type',
    `readingTime() takes a number of words, or an object with wordCount, not ${describeValue(words)}.`,
  )
}

function checkLanguage(value: unknown): string {
  if (value === undefined) return 'en'
  if (typeof value === 'string' && value !== '') return value.toLowerCase().replace(/[-_].*$/, '')
  throw new WordbridgeError(
    'invalid-option',
    `The option language is ${describeValue(value)}. Allowed: a code such as 'en' or 'pt-BR'.`,
  )
}

function checkSpeed(name: string, value: unknown, byDefault: number): number {
  const speed = value === undefined ? byDefault : value
  if (typeof speed === 'number' && speed > 0 && Number.isFinite(speed)) return speed
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(value)}. Allowed: a number above 0.`,
  )
}
