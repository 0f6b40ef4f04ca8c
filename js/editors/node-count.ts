import type { Node } from 'prosemirror-model'
import type { Document } from '../document.ts'
import { SegmentKind } from '../segment-kind.ts'
import type { TextStats } from '../types.ts'
import { NodeText } from './node-text.ts'

/** The numbers of a document of ProseMirror, which follow it from state to state. */
export class NodeCount {
  readonly #open: (text: string) => Document
  #text: NodeText | undefined
  #document: Document | undefined

  constructor(open: (text: string) => Document) {
    this.#open = open
  }

  /** The numbers of a node; an edit from the one that was asked for before costs what it touches. */
  stats(node: Node): TextStats {
    return this.#follow(node).document.stats
  }

  /** Grapheme clusters of a node, without the ends of its textblocks. */
  characters(node: Node): number {
    const { text, document } = this.#follow(node)
    return document.stats.characters.graphemes - text.blockCount
  }

  /**
   * The position from which on so many characters end at an offset of the text of a node.
   *
   * @param position - Where they end; by default at the end.
   */
  before(node: Node, characters: number, position?: number): number {
    const { text, document } = this.#follow(node)
    const end = position === undefined ? text.length : text.offset(position, 'end')
    const { start, kind } = document.range(0, end).graphemes
    let left = characters
    let index = start.length
    while (left > 0 && index > 0) {
      index--
      const isBreak = kind[index] === SegmentKind.space && text.text[start[index] ?? 0] === '\u2029'
      if (!isBreak && (start[index] ?? 0) < end) left--
    }
    const from = start[index] ?? 0
    return from < text.length ? text.positions(from, from + 1).from : node.content.size
  }

  delete(): void {
    this.#document?.delete()
    this.#document = undefined
    this.#text = undefined
  }

  #follow(node: Node): { readonly text: NodeText; readonly document: Document } {
    const text = this.#text
    const document = this.#document
    if (text === undefined || document === undefined) {
      const made = new NodeText(node)
      const opened = this.#open(made.text)
      this.#text = made
      this.#document = opened
      return { text: made, document: opened }
    }
    const edit = text.follow(node)
    if (edit !== undefined) this.#update(document, edit.from, edit.to, edit.text)
    return { text, document }
  }

  // A document that could not follow is made anew the next time.
  #update(document: Document, from: number, to: number, inserted: string): void {
    try {
      document.update(from, to, inserted)
    } catch (error) {
      this.delete()
      throw error
    }
  }
}
