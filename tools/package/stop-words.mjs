// The lists of stop words of the package: dist/stop-words/LANGUAGE, each a module of its own.
import { createRequire } from 'node:module'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What the lists come from. */
export const SOURCE = { name: 'stopwords-iso', ...pick(require('stopwords-iso/package.json')) }

function pick({ version, license }) {
  return { version, license }
}

/** Lists by the code of their language, sorted, each word once and without white space around it. */
export function stopWordLists() {
  const lists = require('stopwords-iso')
  return Object.keys(lists)
    .sort()
    .map((language) => {
      const words = lists[language].map((word) => word.trim().normalize('NFC')).filter(Boolean)
      return { language, words: [...new Set(words)].sort() }
    })
}

/** The four files of a list: module, CommonJS module, and the types of both. */
export function filesOfList({ language, words }) {
  const notice = `// Stop words of '${language}': npm ${SOURCE.name} ${SOURCE.version}, ${SOURCE.license}.\n`
  const list = `Object.freeze(${JSON.stringify(words)})`
  const type = 'declare const stopWords: readonly string[]\n'
  return {
    [`stop-words/${language}.mjs`]: `${notice}export default ${list}\n`,
    [`stop-words/${language}.cjs`]: `${notice}module.exports = ${list}\n`,
    [`stop-words/${language}.d.ts`]: `${type}export default stopWords\n`,
    [`stop-words/${language}.d.cts`]: `${type}export = stopWords\n`,
  }
}

/** Writes all of them into a folder; resolves to the name of the folder in it. */
export function writeStopWords(out) {
  mkdirSync(path.join(out, 'stop-words'), { recursive: true })
  for (const list of stopWordLists()) {
    for (const [name, content] of Object.entries(filesOfList(list))) {
      writeFileSync(path.join(out, name), content)
    }
  }
  return 'stop-words'
}

/** Writes them into a folder as texts, a word on each line: LANGUAGE.txt. */
export function writeStopWordTexts(folder) {
  mkdirSync(folder, { recursive: true })
  for (const { language, words } of stopWordLists()) {
    writeFileSync(path.join(folder, `${language}.txt`), words.map((word) => `${word}\n`).join(''))
  }
}
