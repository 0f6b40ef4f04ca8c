import { readFileSync, writeFileSync } from 'node:fs'

/**
 * A text with something else between a mark and the end that follows it, as `<!-- mark -->` and `<!-- end -->` on lines of their own.
 * Throws where there is no such place.
 *
 * @param {string} text
 * @param {string} mark such as `python: written by npm run bench:python -- --write`
 * @param {string} written
 */
export function withMarked(text, mark, written) {
  const begin = `<!-- ${mark} -->\n`
  const start = text.indexOf(begin)
  const end = text.indexOf('<!-- end -->', start)
  if (start < 0 || end < 0) throw new Error(`There is no place <!-- ${mark} --> with an end`)
  return `${text.slice(0, start)}${begin}\n${written.trim()}\n\n${text.slice(end)}`
}

/** Writes it into a file. */
export function writeMarked(file, mark, written) {
  writeFileSync(file, withMarked(readFileSync(file, 'utf8'), mark, written))
}
