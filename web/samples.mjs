// Makes the samples of the page from the corpora of the tests, whose sources and licences test/data/README.md states.
import { readFileSync } from 'node:fs'

const corpora = new URL('../test/data/corpora/', import.meta.url)

/** The first and the last paragraph of each part of the Universal Declaration of Human Rights that is a sample. */
const DECLARATIONS = {
  english: ['Universal Declaration of Human Rights', 'Article 11'],
  german: ['Die Allgemeine Erklärung der Menschenrechte', 'Artikel 11'],
  russian: ['Всеобщая декларация прав человека', 'Статья 11'],
  arabic: ['الإعلان العالمي لحقوق الإنسان', 'المادة 11'],
  hindi: ['मानव अधिकारों की सार्वभौम घोषणा', 'अनुच्छेद ११.'],
  thai: ['ปฏิญญาสากลว่าด้วยสิทธิมนุษยชน', 'ข้อ 11'],
  chinese: ['世界人权宣言', '第十一条'],
  japanese: ['『世界人権宣言』', '第11条'],
}

/** @returns {{name: string, text: string}[]} */
export function makeSamples() {
  const book = readFileSync(new URL('moby-dick.txt', corpora), 'utf8')
  const lines = readFileSync(new URL('udhr.txt', corpora), 'utf8').split('\n')
  return [
    { name: 'moby-dick', text: book },
    { name: 'loomings', text: book.slice(0, placeOf(book, /^CHAPTER 2\b/m)).trimEnd() + '\n' },
    ...Object.entries(DECLARATIONS).map(([name, [first, behind]]) => {
      const from = lines.indexOf(first)
      const to = lines.indexOf(behind, from)
      if (from < 0 || to < 0) throw new Error(`The corpus has no lines ${first}, ${behind}.`)
      return { name: `human-rights-${name}`, text: lines.slice(from, to).join('\n\n') + '\n' }
    }),
  ]
}

function placeOf(text, pattern) {
  const place = text.search(pattern)
  if (place < 0) throw new Error(`The book has no ${pattern}.`)
  return place
}
