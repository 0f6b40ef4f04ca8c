import { METHODS } from './keyword-methods.mjs'
import { keywordTexts } from './keyword-texts.mjs'
import { row } from './table.mjs'

const AT = [5, 10, 20]

/** Mean precision of the first words, as a part of what is possible with so many keywords, in percent. */
function precision(find, texts) {
  const sums = AT.map(() => 0)
  for (const { text, keywords } of texts) {
    const found = find(text)
    AT.forEach((at, i) => {
      const right = found.slice(0, at).filter((word) => keywords.has(word)).length
      sums[i] += right / Math.min(at, keywords.size)
    })
  }
  return sums.map((sum) => ((100 * sum) / texts.length).toFixed(1))
}

/** How many texts the table is of. */
export function keywordTable() {
  // The formula was chosen by the other half.
  const texts = keywordTexts().filter((_, i) => i % 2 === 1)
  return [
    row(
      `percent of ${texts.length} texts`,
      AT.map((at) => `first ${at}`),
    ),
    row(
      '---',
      AT.map(() => '--:'),
    ),
    ...METHODS.map(([name, find]) => row(name, precision(find, texts))),
  ]
}
