// The example of an editor, as its tests see it: web/editors/NAME.html, with the global `example` of web/source/editors/example.ts.
import { expect } from './page-test.mjs'

/** The parts of the editors' page that tests act on, by the name of the page. */
export const EXAMPLES = {
  codemirror: { content: '#editor .cm-content' },
  textarea: { content: '#editor textarea' },
  contenteditable: { content: '#editor [contenteditable]' },
  prosemirror: { content: '#editor .ProseMirror' },
  tiptap: { content: '#editor .ProseMirror' },
  lexical: { content: '#editor [contenteditable]' },
  monaco: { content: '#editor .editor-scrollable' },
}

/** Opens an example, with its document on the page's thread or in a worker. */
export async function openExample(page, origin, name, { inWorker = false } = {}) {
  await page.goto(`${origin}/editors/${name}.html${inWorker ? '?worker' : ''}`)
  await expect(page.locator('[data-number=words]')).not.toHaveText('0')
  return page.locator(EXAMPLES[name].content)
}

/** A count below the editor. */
export const count = (page, name) => page.locator(`[data-number="${name}"]`)

/** Puts a text in place of all, by the interface of the editor. */
export async function setText(page, text) {
  await page.evaluate((given) => globalThis.example.setText(given), text)
  await expectFollowed(page)
}

/** The text of the editor. */
export const textOf = (page) => page.evaluate(() => globalThis.example.text())

/** How many documents were made so far. */
export const openedCount = (page) => page.evaluate(() => globalThis.opened.length)

/**
 * Whether the analysis is that of the text: the document's text and numbers are those of a new analysis, and the highlights that are
 * shown those that a search of the whole finds.
 */
export async function expectFollowed(page) {
  await expect.poll(() => page.evaluate(differences), { timeout: 30_000 }).toEqual([])
}

/** Runs in the page. */
async function differences() {
  const { analyze, example } = globalThis
  const analysis = example.analysis()
  const stats = await analysis.stats()
  const { document } = analysis
  const followed = await (typeof document.text === 'function' ? document.text() : document.text)
  const text = example.text()
  const found = []
  if (followed !== text) found.push('text', followed.slice(0, 500), text.slice(0, 500))
  const fresh = JSON.stringify(analyze(text))
  if (JSON.stringify(stats) !== fresh) found.push('numbers', JSON.stringify(stats), fresh)
  const shown = example.shown()
  if (shown !== undefined) {
    const wanted = (await analysis.highlights(0, text.length)) ?? []
    const plain = (list) =>
      list
        .map(({ kind, from, to }) => `${kind} ${from} ${to}`)
        .sort()
        .join(', ')
    if (plain(shown) !== plain(wanted)) found.push('highlights', plain(shown), plain(wanted))
  }
  return found
}

/** Does some random edits by the interface of the editor. Runs the same ones for the same seed. */
export function editAtRandom(page, seed, count) {
  return page.evaluate(
    async ([first, edits]) => {
      const parts = [
        ...['a', 'fish ', 'came came ', '. ', '\n', '\n\n', 'é', 'e\u0301', ' ', '’', '?! '],
        ...['😀', '👩‍👩‍👧', '日本語。', 'ไทย', 'Extraordinarily ', 'Ǆ', '3.5', '“Yes.” ', ''],
        'the committee that had been appointed by the council in the spring of that year considered it ',
      ]
      let state = first
      const below = (limit) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        return Math.floor((state / 2 ** 32) * limit)
      }
      const { example } = globalThis
      for (let edit = 0; edit < edits; edit++) {
        const kind = below(12)
        if (kind === 0) example.undo()
        else if (kind === 1) example.redo()
        else {
          const { length } = example.text()
          const from = below(length + 1)
          const to = Math.min(length, from + (below(3) === 0 ? below(60) : below(3)))
          example.replace(from, to, parts[below(parts.length)])
        }
        // Some edits come in one task, and what watches the page is told of them at its end.
        if (below(3) === 0) await undefined
      }
    },
    [seed, count],
  )
}
