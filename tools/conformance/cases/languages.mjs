// Which language a text is in, by the pack of the package.
import { LANGUAGE_TEXTS } from './language-texts.mjs'
import { DICTIONARY_TEXTS, TEXTS } from './texts.mjs'

const OTHERS = ['greek', 'arabic', 'hebrew', 'hindi', 'korean', 'georgian', 'punctuation', 'empty']

export const languageCases = () =>
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
