// Statistics of whole texts.
import { frequenciesOf, sizesOf, statisticsOf } from '../independent/statistics.mjs'
import { wordsOf } from '../independent/boundaries.mjs'
import {
  bytesRecipe,
  ILL_FORMED_BYTES,
  LONE_SURROGATES,
  unitsRecipe,
  utf16Recipe,
} from './ill-formed.mjs'
import { LANGUAGE_TEXTS, MARKDOWN_TEXTS } from './language-texts.mjs'
import { TEXTS } from './texts.mjs'

const slug = (name) => name.replaceAll(' ', '-')

const computed = () =>
  Object.entries(TEXTS).map(([name, text]) => ({
    id: `analyze/${name}`,
    origin: 'computed',
    call: 'analyze',
    text,
    expected: statisticsOf(text),
  }))

/** Counts that do not depend on what U+FFFD is to words. */
function computedIllFormed(id, text, decoded, illFormedCount, byteCount) {
  const expected = { ...sizesOf(decoded), illFormedCount, byteCount }
  return { id: `analyze/${slug(id)}`, origin: 'computed', call: 'analyze', text, expected }
}

const illFormed = () => [
  ...Object.entries(ILL_FORMED_BYTES).map(([name, hex]) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const faults = Array.from(decoded).filter((point) => point === '\ufffd').length
    return computedIllFormed(name, bytesRecipe(hex), decoded, faults, bytes.length)
  }),
  ...Object.entries(LONE_SURROGATES).map(([name, units]) => {
    const text = String.fromCharCode(...units)
    const well = text.toWellFormed?.() ?? Buffer.from(text).toString()
    const faults = Array.from(well).filter((point) => point === '\ufffd').length
    const size = Buffer.byteLength(well)
    return computedIllFormed(name, unitsRecipe(units), well, faults, size)
  }),
]

/** The same whichever way a text comes in. */
const utf16 = () =>
  ['accents', 'emoji', 'deseret', 'hindi', 'wrapped'].map((name) => ({
    id: `analyze/utf16-${name}`,
    origin: 'computed',
    call: 'analyze',
    text: utf16Recipe(TEXTS[name]),
    expected: statisticsOf(TEXTS[name]),
  }))

const COUNTS = ['wordCount', 'distinctWordCount', 'sentenceCount', 'paragraphCount']

const policies = () =>
  ['whitespace', 'word', 'docs', 'cjk-characters'].flatMap((words) =>
    ['hyphens', 'addresses', 'numbers'].map((name) => ({
      id: `analyze/by-${words}/${name}`,
      call: 'analyze',
      text: TEXTS[name],
      options: { words },
      results: [...COUNTS, 'policies', 'wordSwitches', 'mostCommonWords', 'sentenceLengths'],
    })),
  )

const RULES = [
  ['hyphens', { hyphens: 'join' }, 'uax29'],
  ['hyphens', { hyphens: 'split' }, 'whitespace'],
  ['hyphens', { dashes: 'join' }, 'docs'],
  ['hyphens', { dashes: 'split' }, 'word'],
  ['hyphens', { hyphens: 'join', dashes: 'join' }, 'uax29'],
  ['contractions', { apostrophes: 'split' }, 'uax29'],
  ['contractions', { apostrophes: 'split' }, 'word'],
  ['numbers', { numbers: 'skip' }, 'uax29'],
  ['numbers', { numbers: 'skip' }, 'whitespace'],
  ['addresses', { urls: 'one' }, 'uax29'],
  ['addresses', { emails: 'one' }, 'uax29'],
  ['addresses', { urls: 'one', emails: 'one' }, 'cjk-characters'],
  ['addresses', { urls: 'parts', emails: 'parts' }, 'docs'],
  ['underscore', { numbers: 'skip', hyphens: 'join' }, 'docs'],
]

const rules = () =>
  RULES.map(([name, wordRules, words]) => ({
    id: `analyze/rules/${words}-${Object.entries(wordRules).flat().join('-')}-${name}`,
    call: 'analyze',
    text: TEXTS[name],
    options: { words, wordRules },
    results: ['wordCount', 'wordSwitches', 'mostCommonWords', 'mostCommonCounts'],
  }))

const languages = () =>
  Object.entries(LANGUAGE_TEXTS).flatMap(([language, text]) => [
    {
      id: `analyze/language/${language}`,
      call: 'analyze',
      text,
      options: { language },
      results: [...COUNTS, 'syllableCount', 'formulas', 'consensusGrade', 'consensusFormulas'],
    },
    {
      id: `analyze/abbreviations/${language}`,
      call: 'analyze',
      text,
      options: { language, sentences: 'abbreviations' },
      results: ['sentenceCount', 'sentenceLengths', 'policies'],
    },
  ])

const markdown = () =>
  Object.entries(MARKDOWN_TEXTS).flatMap(([name, text]) =>
    ['markdown', 'plain'].map((markup) => ({
      id: `analyze/${markup}/${slug(name)}`,
      call: 'analyze',
      text,
      options: { markup },
      results: [...COUNTS, 'lineCount', 'codePoints', 'mostCommonWords', 'sentenceLengths'],
    })),
  )

const STOP_WORDS = ['the', 'THE', 'it', 'was', 'of']

const options = () => [
  {
    id: 'analyze/stop-words',
    origin: 'computed',
    call: 'analyze',
    text: TEXTS.wrapped,
    options: { stopWords: STOP_WORDS },
    expected: commonWords(
      wordsOf(TEXTS.wrapped).filter((word) => !STOP_WORDS.includes(word.toLowerCase())),
      20,
    ),
  },
  ...[0, 1, 3].map((mostCommonWords) => ({
    id: `analyze/most-common/${mostCommonWords}`,
    origin: 'computed',
    call: 'analyze',
    text: TEXTS.wrapped,
    options: { mostCommonWords },
    expected: commonWords(wordsOf(TEXTS.wrapped), mostCommonWords),
  })),
  {
    id: 'analyze/abbreviations/own',
    call: 'analyze',
    text: 'The Zzv. Smith came. He saw the Qqx. Jones.',
    options: { abbreviations: ['Zzv.', 'qqx'] },
    results: ['sentenceCount', 'sentenceLengths', 'policies'],
  },
  {
    id: 'analyze/syllables/own',
    call: 'analyze',
    text: 'Wordbridge saw Wordbridge.',
    options: { syllables: { wordbridge: 7 } },
    results: ['wordCount', 'syllableCount'],
  },
  {
    id: 'analyze/repeated',
    origin: 'computed',
    call: 'analyze',
    text: { repeat: 'One two three. ', times: 2000 },
    expected: { wordCount: 6000, sentenceCount: 2000, distinctWordCount: 3, byteCount: 30000 },
  },
]

function commonWords(words, limit) {
  const found = frequenciesOf(words).slice(0, limit)
  return {
    mostCommonWords: found.map(([word]) => word),
    mostCommonCounts: found.map(([, count]) => count),
  }
}

export const statsCases = () => [
  ...computed(),
  ...illFormed(),
  ...utf16(),
  ...policies(),
  ...rules(),
  ...languages(),
  ...markdown(),
  ...options(),
]
