import type { TextPiece } from '../text-map-pieces.ts'

const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|D[DTL]|DETAILS|DIV|FIG.*|FOOTER|H[1-6R]|HEADER|LI|MAIN|NAV|[OU]L|P|PRE|SECTION|SUMMARY|TABLE|T[DHR])$/
const ATOMS = /^(AUDIO|BUTTON|CANVAS|IFRAME|IMG|INPUT|OBJECT|SELECT|SVG|VIDEO)$/
const SKIPPED = /^(CODE|PRE|SCRIPT|STYLE|TEXTAREA)$/

/** The text below an element in pieces: each text node, line break and atom is one, with a number that it keeps. */
export class DomText {
  readonly #root: HTMLElement
  readonly #skip: (element: Element) => boolean
  readonly #ids = new WeakMap<Node, number>()
  readonly #keepsNewlines: boolean
  #nodes = new Map<number, Node>()
  #latestId = 0

  constructor(root: HTMLElement, skip: (element: Element) => boolean = isSkipped) {
    this.#root = root
    this.#skip = skip
    this.#keepsNewlines = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace)
  }

  /** The pieces as they are now. */
  pieces(): TextPiece<number>[] {
    const pieces: TextPiece<number>[] = []
    this.#nodes = new Map()
    for (const child of this.#root.childNodes) this.#visit(child, false, pieces)
    return pieces
  }

  /** The text node that a piece was made of when pieces were last asked for. */
  nodeOf(id: number): Text | undefined {
    const node = this.#nodes.get(id)
    return node instanceof Text ? node : undefined
  }

  #visit(node: Node, isBelowSkipped: boolean, pieces: TextPiece<number>[]): void {
    const kindOf = (kind: 'text' | 'atom'): 'text' | 'atom' | 'skip' =>
      isBelowSkipped ? 'skip' : kind
    if (node instanceof Text) {
      const { data } = node
      const text = this.#keepsNewlines || !/[\n\r]/.test(data) ? data : data.replace(/[\n\r]/g, ' ')
      pieces.push({ id: this.#idOf(node), kind: kindOf('text'), text })
    } else if (node.nodeName === 'BR') {
      if (!isFiller(node)) pieces.push({ id: this.#idOf(node), kind: kindOf('text'), text: '\n' })
    } else if (node instanceof Element) {
      this.#visitElement(node, isBelowSkipped, pieces)
    }
  }

  #visitElement(element: Element, isBelowSkipped: boolean, pieces: TextPiece<number>[]): void {
    const name = element.nodeName.toUpperCase()
    if (ATOMS.test(name)) {
      pieces.push({ id: this.#idOf(element), kind: isBelowSkipped ? 'skip' : 'atom' })
      return
    }
    const isBlock = BLOCKS.test(name)
    // What stands before a block without one of its own ends there; a block behind a block has ended already.
    if (isBlock && pieces.length > 0 && pieces.at(-1)?.kind !== 'break') {
      pieces.push({ id: -this.#idOf(element), kind: 'break' })
    }
    const skips = isBelowSkipped || this.#skip(element)
    for (const child of element.childNodes) this.#visit(child, skips, pieces)
    if (isBlock) pieces.push({ id: this.#idOf(element), kind: 'break' })
  }

  #idOf(node: Node): number {
    const id = this.#ids.get(node) ?? ++this.#latestId
    this.#ids.set(node, id)
    this.#nodes.set(id, node)
    return id
  }
}

function isSkipped(element: Element): boolean {
  return SKIPPED.test(element.nodeName) || element.getAttribute('contenteditable') === 'false'
}

/** Whether a line break is the last thing of its block: then it only keeps the block open. */
function isFiller(node: Node): boolean {
  for (let at: Node | null = node; at !== null && !BLOCKS.test(at.nodeName); at = at.parentNode) {
    for (let next = at.nextSibling; next !== null; next = next.nextSibling) {
      if (next.nodeType !== Node.TEXT_NODE || next.nodeValue !== '')
        return BLOCKS.test(next.nodeName)
    }
  }
  return true
}
