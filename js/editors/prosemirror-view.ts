import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type PluginView } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { type FollowOptions, wantedHighlights } from './followed-text.ts'
import type { Region } from './changed-region.ts'
import { classOf } from './highlight-class.ts'
import { HighlightPainter } from './highlight-painter.ts'
import type { TextHighlight } from './highlight.ts'
import { LiveAnalysis } from './live-analysis.ts'
import { NodeText, type SkipNode } from './node-text.ts'

/** See {@link textAnalysis}. */
export interface ProseMirrorOptions extends FollowOptions {
  /** What of the document is not in the text; by default {@link isCode}. */
  readonly skip?: SkipNode
}

/** The text of a view as it is analysed. */
export interface AnalyzedText {
  readonly text: string
  /** The offset in the text of a position of the document. */
  offset(position: number, side?: 'start' | 'end'): number
  /** The positions between which a stretch of the text is, which is not empty. */
  positions(from: number, to: number): { readonly from: number; readonly to: number }
}

/** Whether a node is a code block, or a text that is marked as code. */
export function isCode(node: Node): boolean {
  return node.type.spec.code === true || node.marks.some(({ type }) => type.name === 'code')
}

interface Painted extends Region {
  readonly decorations: readonly Decoration[]
}

const key = new PluginKey<DecorationSet>('wordbridge')
const followers = new WeakMap<EditorView, Follower>()

/**
 * A plugin that analyses the text of a view while it is edited. The document that `open` makes is deleted when the view is destroyed, or
 * gets other plugins.
 *
 * Throws `'wrong-type'` where the view is made.
 */
export function textAnalysis(options: ProseMirrorOptions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const moved = set.map(transaction.mapping, transaction.doc)
        const painted = transaction.getMeta(key) as Painted | undefined
        if (painted === undefined) return moved
        const { from, to, decorations } = painted
        return moved.remove(moved.find(from, to)).add(transaction.doc, [...decorations])
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionend(view) {
          // By then the view knows that the composition is over.
          setTimeout(() => followers.get(view)?.repaint())
        },
      },
    },
    view: (view) => new Follower(view, options),
  })
}

/** The analysis of the text of a view; `undefined` if the view has none. */
export function analysisOf(view: EditorView): LiveAnalysis | undefined {
  return followers.get(view)?.analysis
}

/** The text of a view as it is analysed; `undefined` if the view has no analysis. */
export function textOf(view: EditorView): AnalyzedText | undefined {
  return followers.get(view)?.text
}

/** The highlights that are shown in a state and touch a stretch, by default all, with their positions as the document is now. */
export function highlightsOf(state: EditorState, from?: number, to = from): TextHighlight[] {
  const found = key.getState(state)?.find(from, to) ?? []
  return found.map(({ from: start, to: end, spec }) => ({
    ...(spec as { readonly highlight: TextHighlight }).highlight,
    from: start,
    to: end,
  }))
}

class Follower implements PluginView {
  readonly analysis: LiveAnalysis
  readonly text: NodeText
  readonly #view: EditorView
  readonly #painter: HighlightPainter | undefined

  constructor(view: EditorView, options: ProseMirrorOptions) {
    this.#view = view
    this.text = new NodeText(view.state.doc, options.skip ?? isCode)
    const source = {
      all: () => this.text.text,
      between: (from: number, to: number) => this.text.text.slice(from, to),
    }
    this.analysis = new LiveAnalysis(source, options, () => {
      this.repaint()
    })
    const wanted = wantedHighlights(options)
    if (wanted !== undefined) {
      this.#painter = new HighlightPainter(this.analysis, wanted, {
        paint: (region, highlights) => {
          this.#paint(region, highlights)
        },
        isHeld: () => view.isDestroyed || view.composing,
      })
    }
    followers.set(view, this)
    this.repaint()
  }

  update(view: EditorView, { doc }: EditorState): void {
    if (doc === view.state.doc) return
    const edit = this.text.follow(view.state.doc)
    if (edit !== undefined) this.analysis.follow([edit], this.text.length)
  }

  repaint(): void {
    this.#painter?.request()
  }

  destroy(): void {
    if (followers.get(this.#view) === this) followers.delete(this.#view)
    this.analysis.delete()
  }

  #paint(region: Region, highlights: readonly TextHighlight[]): void {
    const painted: Painted = {
      from: this.#positionOf(region.from),
      to: this.#positionOf(region.to),
      decorations: highlights.map((highlight) => {
        const { from, to } = this.text.positions(highlight.from, highlight.to)
        return Decoration.inline(from, to, { class: classOf(highlight.kind) }, { highlight })
      }),
    }
    this.#view.dispatch(this.#view.state.tr.setMeta(key, painted).setMeta('addToHistory', false))
  }

  #positionOf(offset: number): number {
    if (offset >= this.text.length) return this.#view.state.doc.content.size
    return this.text.positions(offset, offset + 1).from
  }
}
