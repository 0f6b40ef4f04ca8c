import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Document } from '../document.ts'
import type { TextStats } from '../types.ts'
import { NodeCount } from './node-count.ts'

/** The options of {@link CharacterCount}: those of TipTap's extension, but for the functions that count. */
export interface CharacterCountOptions {
  /** The most characters that can be written; by default, and for 0, any number. */
  limit: number | null | undefined
  /** Whether a text that begins with more than that is cut at its end; by default it is. */
  autoTrim: boolean
  /** What the limit is of: characters (by default), or the size of the document as ProseMirror counts it. */
  mode: 'textSize' | 'nodeSize'
  /** Makes the document that counts, on this thread; by default `(text) => new Document(text)`. It is deleted with the editor. */
  open: (text: string) => Document
}

/** What is to be counted: by default all of the document, in the mode of the extension. */
export interface CountOptions {
  readonly node?: Node
  readonly mode?: 'textSize' | 'nodeSize'
}

export interface CharacterCountStorage {
  /** Grapheme clusters, what readers take for characters: an emoji is one. The ends of paragraphs are none, a hard break is one. */
  characters: (options?: CountOptions) => number
  /** Words by the policy of the document. */
  words: (options?: Pick<CountOptions, 'node'>) => number
  /** All numbers, as `analyze` has them; its characters have one for the end of each textblock. */
  stats: (options?: Pick<CountOptions, 'node'>) => TextStats
}

/**
 * A drop-in for the extension of TipTap of that name: `editor.storage.characterCount.characters()` and `.words()`, and a `limit`. It
 * counts characters and words as wordbridge does, and what an edit costs depends on the edit.
 *
 * Call `load()` before the editor is made, or what counts throws `'not-loaded'`.
 */
export const CharacterCount = Extension.create<CharacterCountOptions, CharacterCountStorage>({
  name: 'characterCount',

  addOptions() {
    return {
      limit: null,
      autoTrim: true,
      mode: 'textSize',
      open: (text) => new Document(text),
    }
  },

  addStorage() {
    return { characters: none, words: none, stats: none }
  },

  onBeforeCreate() {
    const { open, mode: usual } = this.options
    const ofDocument = countOf(this.editor, open)
    const count = <Result>(
      node: Node | undefined,
      ask: (count: NodeCount, node: Node) => Result,
    ) =>
      node === undefined || node === this.editor.state.doc
        ? ask(ofDocument, this.editor.state.doc)
        : countOnce(open, node, ask)
    Object.assign(this.storage, {
      characters: ({ node, mode = usual } = {}) =>
        mode === 'nodeSize'
          ? (node ?? this.editor.state.doc).nodeSize
          : count(node, (counter, each) => counter.characters(each)),
      words: ({ node } = {}) => count(node, (counter, each) => counter.stats(each).wordCount),
      stats: ({ node } = {}) => count(node, (counter, each) => counter.stats(each)),
    } satisfies CharacterCountStorage)
  },

  onDestroy() {
    counts.get(this.editor)?.delete()
  },

  addProseMirrorPlugins() {
    const { limit, autoTrim, mode, open } = this.options
    if (limit === null || limit === undefined || limit === 0) return []
    const count = countOf(this.editor, open)
    const sizeOf = (node: Node): number =>
      mode === 'nodeSize' ? node.nodeSize : count.characters(node)
    let isFirst = autoTrim
    return [
      new Plugin({
        key: new PluginKey('wordbridgeCharacterCount'),
        appendTransaction: (_transactions, _before, { doc, tr }) => {
          if (!isFirst) return null
          isFirst = false
          return sizeOf(doc) > limit ? cut(tr, limit, count, mode) : null
        },
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged || sizeOf(transaction.doc) <= limit) return true
          const before = sizeOf(doc)
          if (before > limit) return sizeOf(transaction.doc) <= before
          if (transaction.getMeta('paste') !== true) return false
          const end = transaction.selection.$head.pos
          cut(transaction, limit, count, mode, end)
          return sizeOf(transaction.doc) <= limit
        },
      }),
    ]
  },
})

const counts = new WeakMap<object, NodeCount>()

/** What counts the document of an editor, which lives as long as the editor. */
function countOf(editor: object, open: (text: string) => Document): NodeCount {
  const known = counts.get(editor)
  if (known !== undefined) return known
  const made = new NodeCount(open)
  counts.set(editor, made)
  return made
}

/** Counts a node of its own. */
function countOnce<Result>(
  open: (text: string) => Document,
  node: Node,
  ask: (count: NodeCount, node: Node) => Result,
): Result {
  const count = new NodeCount(open)
  try {
    return ask(count, node)
  } finally {
    count.delete()
  }
}

/** Removes what is above a limit, by default at the end of the document, or else before a position. */
function cut(
  transaction: Transaction,
  limit: number,
  count: NodeCount,
  mode: CharacterCountOptions['mode'],
  end?: number,
): Transaction {
  const { doc } = transaction
  const to = end ?? doc.content.size
  const from =
    mode === 'nodeSize'
      ? Math.max(0, to - (doc.nodeSize - limit))
      : count.before(doc, count.characters(doc) - limit, end)
  return transaction.deleteRange(Math.min(from, to), to)
}

/** Stands in until the editor is made. */
function none(): never {
  throw new Error('The editor is not made yet: there is nothing to count.')
}
