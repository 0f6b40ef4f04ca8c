import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { TextPiece } from '../text-map-pieces.ts'
import type { FollowedRichText, FollowOptions } from './followed-text.ts'
import { MappedText } from './mapped-text.ts'

/** See {@link registerTextAnalysis}. */
export interface LexicalOptions extends FollowOptions {
  /** Whether a node is left out of the text; by default code blocks and texts with the format of code. */
  readonly skip?: (node: LexicalNode) => boolean
}

/**
 * Analyses the text of an editor of Lexical while it is edited. In the text a block ends with U+2029, a line break is a line feed, and
 * another node without text is U+FFFC.
 *
 * The highlights are custom highlights of CSS, which leave the nodes of the editor as they are. `delete()` ends it.
 *
 * Throws `'wrong-type'` for options that are none.
 */
export function registerTextAnalysis(
  editor: LexicalEditor,
  options: LexicalOptions,
): FollowedRichText {
  const text = new LexicalText(options.skip ?? isCode)
  let pieces = editor.getEditorState().read(() => text.pieces(undefined))
  const stop = editor.registerUpdateListener(({ editorState, dirtyElements, tags }) => {
    if (dirtyElements.size === 0 && editorState.read(() => text.isSame())) {
      // Another selection, or the same nodes in another element.
      followed.repair()
      return
    }
    // A state that was set as a whole, as by undo, does not say what is other in it: at most that its root is.
    const isWhole = dirtyElements.size < 2 || tags.has(HISTORIC_TAG)
    pieces = editorState.read(() => text.pieces(isWhole ? undefined : dirtyElements))
    followed.follow()
  })
  const followed = new MappedText<NodeKey>(
    {
      pieces: () => pieces,
      nodeOf: (key) => textNodeBelow(editor.getElementByKey(key)),
      stop,
    },
    options,
  )
  return followed
}

/** The pieces of an editor's text: the key of a node is the id of its piece. */
class LexicalText {
  readonly #skip: (node: LexicalNode) => boolean
  #root: LexicalNode | undefined
  /** The pieces of each block below the root, until something in it changes. */
  #blocks = new Map<NodeKey, readonly TextPiece<NodeKey>[]>()

  constructor(skip: (node: LexicalNode) => boolean) {
    this.#skip = skip
  }

  /** Whether the active state has the root of the last one: a change below it would have made something dirty. */
  isSame(): boolean {
    return $getRoot() === this.#root
  }

  /** The pieces of the active state. @param dirty - What has changed since the last time; by default anything. */
  pieces(dirty: ReadonlyMap<NodeKey, unknown> | undefined): TextPiece<NodeKey>[] {
    const blocks = new Map<NodeKey, readonly TextPiece<NodeKey>[]>()
    const root = $getRoot()
    this.#root = root
    for (const block of root.getChildren()) {
      const key = block.getKey()
      const known = dirty?.has(key) === false ? this.#blocks.get(key) : undefined
      blocks.set(key, known ?? [...this.#piecesOf(block)])
    }
    this.#blocks = blocks
    return [...blocks.values()].flat()
  }

  *#piecesOf(node: LexicalNode): Generator<TextPiece<NodeKey>> {
    const id = node.getKey()
    if (this.#skip(node)) {
      if ($isElementNode(node) && !node.isInline()) yield { id, kind: 'break' }
    } else if ($isTextNode(node)) {
      yield { id, text: node.getTextContent() }
    } else if ($isLineBreakNode(node)) {
      yield { id, text: '\n' }
    } else if ($isElementNode(node)) {
      for (const child of node.getChildren()) yield* this.#piecesOf(child)
      if (!node.isInline()) yield { id, kind: 'break' }
    } else {
      yield { id, kind: 'atom' }
    }
  }
}

function isCode(node: LexicalNode): boolean {
  return node.getType() === 'code' || ($isTextNode(node) && node.hasFormat('code'))
}

/** The first text node in the element of a node of Lexical, which has all of its text. */
function textNodeBelow(element: HTMLElement | null): Text | undefined {
  let node: Node | null = element
  while (node !== null && !(node instanceof Text)) node = node.firstChild
  return node ?? undefined
}
