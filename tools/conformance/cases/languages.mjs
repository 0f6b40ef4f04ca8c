// Which language a text is in, by the pack of the package.
import { double } from '../../../test/conformance/canonical.mjs'
import { LANGUAGE_TEXTS } from './language-texts.mjs'
import { DICTIONARY_TEXTS, TEXTS } from './texts.mjs'

const OTHERS = ['greek', 'arabic', 'hebrew', 'hindi', 'korean', 'georgian', 'punctuation', 'empty']

const RESULTS = ['language', 'confidence', 'candidates', 'confidences']

const ofAll = () =>
  [
    ...Object.entries(LANGUAGE_TEXTS),
    ...OTHERS.map((name) => [name, TEXTS[name]]),
    ...Object.entries(DICTIONARY_TEXTS),
  ].map(([name, text]) => ({
    id: `identify/${name}`,
    call: 'identify',
    text,
    results: ['language', 'confidence'],
  }))

/** Texts of which several languages are likely. */
const UNSURE = {
  scandinavian: 'Jeg har en hund og en kat.',
  iberian: 'La casa es grande.',
  short: 'Ja',
  slavic: 'Dobar dan, kako ste?',
}

const likely = () =>
  Object.entries(UNSURE).map(([name, text]) => ({
    id: `identify/likely/${name}`,
    call: 'identify',
    text,
    results: RESULTS,
  }))

const CANDIDATES = [
  ['scandinavian', ['da', 'nb', 'sv']],
  ['scandinavian', ['de', 'nl']],
  ['iberian', ['es', 'pt', 'ca', 'gl']],
  ['short', ['de', 'sv', 'fi', 'nl', 'da', 'nb', 'en']],
  ['slavic', ['hr', 'sl', 'cs']],
]

const amongCandidates = () => [
  ...CANDIDATES.map(([name, candidates]) => ({
    id: `identify/candidates/${name}/${candidates.join('-')}`,
    call: 'identify',
    text: UNSURE[name],
    options: { candidates },
    results: RESULTS,
  })),
  // Script and region do not count, and a language has other tags.
  {
    id: 'identify/candidates/tags',
    call: 'identify',
    text: UNSURE.scandinavian,
    options: { candidates: ['da-DK', 'no', 'SV'] },
    results: RESULTS,
  },
  // The only one that is possible is certain, as far as the text has letters of its script.
  ...[
    ['de', LANGUAGE_TEXTS.en, 'de', 1],
    ['ru', TEXTS.russian, 'ru', 1],
  ].map(([only, text, language, confidence]) => ({
    id: `identify/candidates/only-${only}`,
    origin: 'computed',
    call: 'identify',
    text,
    options: { candidates: [only] },
    expected: {
      language,
      confidence: double(confidence),
      candidates: [language],
      confidences: [double(confidence)],
    },
  })),
  {
    id: 'identify/candidates/other-script',
    call: 'identify',
    text: TEXTS.greek,
    options: { candidates: ['de', 'en'] },
    results: RESULTS,
  },
]

const byThreshold = () =>
  [0, 0.5, 1].flatMap((threshold) =>
    Object.entries(UNSURE).map(([name, text]) => ({
      id: `identify/threshold/${threshold}/${name}`,
      call: 'identify',
      text,
      options: { threshold },
      results: ['language', 'confidence'],
    })),
  )

export const languageCases = () => [...ofAll(), ...likely(), ...amongCandidates(), ...byThreshold()]
