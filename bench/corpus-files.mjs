import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../tools/project.mjs'
import { ascii, documents, english, firstLines, multilingual } from './corpora.mjs'

/**
 * Sizes of the texts in bytes; `documents` are so many.
 *
 * @type {Record<'whole' | 'quick' | 'smoke', Record<string, number>>}
 */
export const sizes = {
  whole: { english: 1e6, large: 1e7, multilingual: 1e6, documents: 10_000, largestGrowth: 5e8 },
  quick: { english: 25e4, large: 2e6, multilingual: 25e4, documents: 1000, largestGrowth: 1e8 },
  smoke: { english: 2e4, large: 4e4, multilingual: 2e4, documents: 20, largestGrowth: 1e5 },
}

/**
 * @typedef {object} Corpus
 * @property {string} title
 * @property {string} file
 * @property {number} bytes
 */

/** Writes the texts into a folder, each when it is first asked for. */
export class CorpusFiles {
  #folder
  #sizes
  #made = new Map()
  #contents = new Map()

  /**
   * @param {string} folder
   * @param {Record<string, number>} sizes
   */
  constructor(folder, sizes) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#sizes = sizes
  }

  /**
   * A text, or less of it.
   *
   * @param {string} name
   * @param {number} [limit] bytes
   * @returns {Corpus}
   */
  get(name, limit = Infinity) {
    const key = `${name}-${limit}`
    if (!this.#made.has(key)) this.#made.set(key, this.#write(name, limit))
    return this.#made.get(key)
  }

  #write(name, limit) {
    const part = this.#part(name, limit)
    const isTexts = Array.isArray(part)
    const file = join(this.#folder, `${name}-${limit}.${isTexts ? 'json' : 'txt'}`)
    writeFileSync(file, isTexts ? JSON.stringify(part) : part)
    const bytes = isTexts ? Buffer.byteLength(part.join('')) : part.length
    return { title: titleOf(name, part, bytes), file, bytes }
  }

  #part(name, limit) {
    // The beginning would be a few languages.
    if (name === 'multilingual') {
      return multilingual(source('udhr.txt'), Math.min(limit, this.#sizes.multilingual))
    }
    const content = this.#content(name)
    return Array.isArray(content) ? firstTexts(content, limit) : firstLines(content, limit)
  }

  #content(name) {
    if (!this.#contents.has(name)) this.#contents.set(name, this.#make(name))
    return this.#contents.get(name)
  }

  #make(name) {
    const book = () => source('moby-dick.txt')
    const { english: small, large, documents: count, largestGrowth } = this.#sizes
    switch (name) {
      case 'english':
        return english(book(), small)
      case 'large':
        return english(book(), large)
      case 'large-ascii':
        return ascii(english(book(), large))
      case 'documents':
        return documents(english(book(), 760 * count), count)
      case 'growth':
        return english(book(), largestGrowth)
    }
    throw new Error(`there is no text ${name}`)
  }

  /** Lets go of what a text was made from; its files stay. */
  forget(name) {
    this.#contents.delete(name)
  }
}

function source(name) {
  return readFileSync(inProject('test/data/corpora', name), 'utf8')
}

function firstTexts(texts, limit) {
  let bytes = 0
  const end = texts.findIndex((text) => (bytes += Buffer.byteLength(text)) > limit)
  return end === -1 ? texts : texts.slice(0, Math.max(1, end))
}

function titleOf(name, part, bytes) {
  if (Array.isArray(part)) {
    return `${part.length.toLocaleString('en')} documents of ${Math.round(bytes / part.length)} B`
  }
  const kinds = {
    'large-ascii': 'English in ASCII',
    multilingual: 'Human Rights in 89 languages',
  }
  return `${kinds[name] ?? 'English'}, ${sizeName(bytes)}`
}

/** As a person says it: `1 MB`, `250 kB`, `1.2 MB`. */
export function sizeName(bytes) {
  const [unit, name] = bytes >= 999_500 ? [1e6, 'MB'] : bytes >= 999.5 ? [1e3, 'kB'] : [1, 'B']
  return `${Number((bytes / unit).toPrecision(2)).toLocaleString('en')} ${name}`
}
