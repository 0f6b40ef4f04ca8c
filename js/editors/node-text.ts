import type { Node } from 'prosemirror-model'
import { TextMap } from '../text-map.ts'
import type { TextEdit } from '../text-map-edit.ts'
import type { TextPiece } from '../text-map-pieces.ts'

/** What of a node is not in the text: asked for each text and each leaf in a textblock, and for each textblock. */
export type SkipNode = (node: Node) => boolean

type Part = Omit<TextPiece<number>, 'id'>

/** A textblock and the position where its content starts. */
interface Block {
  readonly node: Node
  readonly id: number
  readonly start: number
}

/**
 * The text of a document of ProseMirror, and the way from its offsets to positions and back. Each textblock ends with U+2029, a hard
 * break is a line feed, another leaf U+FFFC.
 */
export class NodeText {
  readonly #skip: SkipNode
  /** Nodes never change: what a textblock has is found once. */
  readonly #parts = new WeakMap<Node, readonly Part[]>()
  readonly #map: TextMap<number>
  #blocks: readonly Block[] = []
  #starts = new Map<number, number>()
  #latestId = 0

  /** @param skip - By default nothing is skipped. */
  constructor(root: Node, skip: SkipNode = () => false) {
    this.#skip = skip
    this.#setBlocks(root)
    this.#map = new TextMap(this.#pieces())
  }

  get text(): string {
    return this.#map.text
  }

  get length(): number {
    return this.#map.length
  }

  /** Number of textblocks. */
  get blockCount(): number {
    return this.#blocks.length
  }

  /** Follows the document to another state, and answers the edit of the text that leads there, if its text is another. */
  follow(root: Node): TextEdit | undefined {
    this.#setBlocks(root)
    return this.#map.update(this.#pieces())
  }

  /** The positions between which a stretch of the text is, which is not empty. */
  positions(from: number, to: number): { readonly from: number; readonly to: number } {
    const ranges = this.#map.ranges(from, to)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (first === undefined || last === undefined) return { from: 0, to: 0 }
    return { from: this.#startOf(first.id) + first.start, to: this.#startOf(last.id) + last.end }
  }

  /** The offset in the text of a position: of one between textblocks, the start of the next one. */
  offset(position: number, side: 'start' | 'end' = 'start'): number {
    const block = this.#blockAt(position)
    if (block === undefined) return 0
    const { id, start, node } = block
    if (position > start + node.content.size)
      return this.#map.offset(id, node.content.size + 1, 'end')
    return this.#map.offset(id, position - start, side)
  }

  #startOf(id: number): number {
    return this.#starts.get(id) ?? 0
  }

  /** The last block that starts at or before a position. */
  #blockAt(position: number): Block | undefined {
    const blocks = this.#blocks
    let [low, high] = [0, blocks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.start ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return blocks[low - 1]
  }

  /** Finds the textblocks. Those before and behind what has changed keep their ids: nodes that did not change are the same objects. */
  #setBlocks(root: Node): void {
    const found: { readonly node: Node; readonly start: number }[] = []
    if (root.isTextblock) found.push({ node: root, start: 0 })
    else {
      root.descendants((node, position) => {
        if (!node.isTextblock) return true
        found.push({ node, start: position + 1 })
        return false
      })
    }
    const old = this.#blocks
    const shorter = Math.min(old.length, found.length)
    let head = 0
    while (head < shorter && old[head]?.node === found[head]?.node) head++
    let tail = 0
    while (tail < shorter - head && old.at(-1 - tail)?.node === found.at(-1 - tail)?.node) tail++
    const shift = found.length - old.length
    this.#blocks = found.map(({ node, start }, index) => {
      const isKept = index < head || index >= found.length - tail
      const known = isKept ? old[index < head ? index : index - shift] : undefined
      return { node, start, id: known?.id ?? ++this.#latestId }
    })
    this.#starts = new Map(this.#blocks.map(({ id, start }) => [id, start]))
  }

  *#pieces(): Generator<TextPiece<number>> {
    for (const { node, id } of this.#blocks) {
      for (const part of this.#partsOf(node)) yield { ...part, id }
    }
  }

  #partsOf(block: Node): readonly Part[] {
    const known = this.#parts.get(block)
    if (known !== undefined) return known
    const isSkipped = this.#skip(block)
    const parts: Part[] = []
    block.forEach((node) => {
      parts.push(isSkipped || this.#skip(node) ? skipped(node) : partOf(node))
    })
    parts.push({ kind: 'break' })
    this.#parts.set(block, parts)
    return parts
  }
}

const skipped = (node: Node): Part => ({
  kind: 'skip',
  text: node.text ?? '-'.repeat(node.nodeSize),
})

function partOf(node: Node): Part {
  if (node.text !== undefined) return { text: node.text }
  if (/^hard_?break$/i.test(node.type.name) || node.type.spec.linebreakReplacement === true) {
    return { text: '\n' }
  }
  return { kind: 'atom', text: '-'.repeat(node.nodeSize) }
}
