// What the examples of all editors have in common: where the document is made, and the numbers below the editor.
import type { AnyDocument, LiveAnalysis, LiveOptions, TextHighlight } from 'wordbridge/codemirror'
import { analyze, connectDocuments, Document, load, type TextStats } from 'wordbridge/file'
import { element, formatCount, make } from '../element.ts'

const EDITORS = {
  codemirror: 'CodeMirror',
  textarea: 'textarea',
  contenteditable: 'contenteditable',
  prosemirror: 'ProseMirror',
  tiptap: 'TipTap',
  lexical: 'Lexical',
  monaco: 'Monaco',
}

/** A text to begin with, which has something of every kind to highlight. */
export const FIRST_TEXT = `Nobody came came back.

The committee that had been appointed by the council in the spring of that year was of the opinion that the proposal which the director of the institute had made to the minister in a letter ought to be considered with care. Extraordinarily short sentences help.`

/** The paragraphs of a text, which blank lines keep apart. */
export const paragraphsOf = (text: string): string[] => text.split('\n\n')

/** A highlight as it is shown. */
export type ShownHighlight = Pick<TextHighlight, 'kind' | 'from' | 'to'>

/** An example, for the console and for the tests: `example`. All offsets are those of its text. */
export interface Example {
  /** The text as the analysis should have it. */
  text(): string
  analysis(): LiveAnalysis | undefined
  /** `undefined` where only those in view are shown and not all are. */
  shown(): ShownHighlight[] | undefined
  /** Edits the text by the editor's own interface. */
  replace(from: number, to: number, inserted: string): void
  undo(): void
  redo(): void
  /** Puts another text in place of all, by the editor's own interface. */
  setText(text: string): void
  destroy(): void
}

/** Documents that `open` has made, the newest last. */
const opened: AnyDocument[] = []

/** Shows an example: its document is on this thread, or in a worker if the address ends in `?worker`. */
export async function showExample(makeExample: (options: LiveOptions) => Example): Promise<void> {
  linkExamples()
  await load()
  const open = location.search === '?worker' ? openInWorker() : openHere
  const example = makeExample({ open, onStats: showNumbers, onError: showError })
  Object.assign(globalThis, { example, opened, analyze })
}

function openHere(text: string): Document {
  const document = new Document(text)
  opened.push(document)
  return document
}

function openInWorker(): LiveOptions['open'] {
  const worker = new Worker(new URL('../analysis/worker.ts', import.meta.url), { type: 'module' })
  const documents = connectDocuments(worker)
  return async (text, signal) => {
    const document = await documents.create(text, { signal })
    opened.push(document)
    return document
  }
}

function showNumbers(stats: TextStats): void {
  const ease = stats.readability?.fleschReadingEase.value ?? null
  const numbers = {
    words: formatCount(stats.wordCount),
    sentences: formatCount(stats.sentenceCount),
    paragraphs: formatCount(stats.paragraphCount),
    characters: formatCount(stats.characters.graphemes),
    'Flesch reading ease': ease === null ? '–' : ease.toFixed(1),
  }
  element('numbers', HTMLElement).replaceChildren(
    ...Object.entries(numbers).map(([name, value]) => {
      const pair = make('div')
      pair.append(make('dt', name), make('dd', value, { 'data-number': name.replaceAll(' ', '-') }))
      return pair
    }),
  )
}

function showError(error: unknown): void {
  const place = element('error', HTMLElement)
  place.textContent = String(error)
  place.hidden = false
}

function linkExamples(): void {
  const links = Object.entries(EDITORS).map(([name, title]) =>
    make('a', title, {
      href: `./${name}.html${location.search}`,
      ...(location.pathname.endsWith(`/${name}.html`) ? { 'aria-current': 'page' } : {}),
    }),
  )
  element('examples', HTMLElement).append(make('a', 'The page', { href: '../' }), ...links)
}
