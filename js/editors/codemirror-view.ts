import { type Extension, Facet, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { TextEdit } from '../text-map-edit.ts'
import type { TextStats } from '../types.ts'
import { highlighting, setHighlights } from './codemirror-highlights.ts'
import type { HighlightOptions } from './highlight.ts'
import { LiveAnalysis, MOST_IN_VIEW } from './live-analysis.ts'
import { checkLiveOptions, type LiveOptions } from './live-options.ts'
import { Refresh } from './refresh.ts'

/** See {@link textAnalysis}. */
export interface CodeMirrorOptions extends LiveOptions {
  /**
   * What is highlighted in the part of the text that is in view: `true` for all kinds, a function to be asked each time; by default
   * nothing.
   */
  readonly highlights?: boolean | HighlightOptions | (() => HighlightOptions | undefined)
}

const setStats = StateEffect.define<TextStats>()

/**
 * The latest numbers of the text: `state.field(textStats)`, `undefined` until they are there. A change comes with a transaction of
 * its own, soon after that of the text.
 */
export const textStats = StateField.define<TextStats | undefined>({
  create: () => undefined,
  update: (current, { effects }) =>
    effects.reduce((latest, effect) => (effect.is(setStats) ? effect.value : latest), current),
})

const configuration = Facet.define<CodeMirrorOptions, CodeMirrorOptions | undefined>({
  combine: ([first]) => first,
})

/**
 * An extension that analyses the text of the editor while it is edited. The document that `open` makes is deleted when the view is
 * destroyed, and when it gets a state of another text.
 *
 * In the text, each newline is one line feed, as CodeMirror counts it. Throws `'wrong-type'` where the view is made.
 */
export function textAnalysis(options: CodeMirrorOptions): Extension {
  return [configuration.of(options), textStats, highlighting, plugin]
}

/** Looks for highlights anew: where `highlights` is a function that would answer something else now. */
export function refreshHighlights(view: EditorView): void {
  view.plugin(plugin)?.refresh()
}

/** The analysis of the text of a view; `undefined` if the view has none. */
export function analysisOf(view: EditorView): LiveAnalysis | undefined {
  return view.plugin(plugin)?.analysis
}

class Follower implements PluginValue {
  readonly analysis: LiveAnalysis
  readonly #view: EditorView
  readonly #options: CodeMirrorOptions
  readonly #refresh = new Refresh(() => this.#showHighlights())
  #destroyed = false

  constructor(view: EditorView) {
    this.#view = view
    const options = view.state.facet(configuration)
    checkLiveOptions(options)
    this.#options = options
    const text = {
      all: () => view.state.doc.toString(),
      between: (from: number, to: number) => view.state.doc.sliceString(from, to),
    }
    const onStats = (stats: TextStats): void => {
      if (!this.#destroyed) view.dispatch({ effects: setStats.of(stats) })
      this.#options.onStats?.(stats)
    }
    this.analysis = new LiveAnalysis(text, { ...this.#options, onStats }, () => {
      this.#refresh.request()
    })
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.analysis.follow(editsOf(update), update.state.doc.length)
    else if (update.viewportChanged) this.#refresh.request()
  }

  /** Looks for highlights again. */
  refresh(): void {
    this.#refresh.request()
  }

  destroy(): void {
    this.#destroyed = true
    this.analysis.delete()
  }

  get #wanted(): HighlightOptions | undefined {
    const { highlights } = this.#options
    if (typeof highlights === 'function') return highlights()
    return highlights === true ? {} : highlights === false ? undefined : highlights
  }

  async #showHighlights(): Promise<void> {
    if (this.#options.highlights === undefined || this.analysis.document === undefined) return
    const wanted = this.#wanted
    try {
      const { from, to } = this.#view.viewport
      const until = Math.min(to, from + MOST_IN_VIEW)
      const found = wanted === undefined ? [] : await this.analysis.highlights(from, until, wanted)
      // After an edit a newer search is on its way, and the marks have moved with the text.
      if (found === undefined || this.#destroyed || this.#view.compositionStarted) return
      this.#view.dispatch({ effects: setHighlights.of(found) })
    } catch (error) {
      this.analysis.fail(error)
    }
  }
}

const plugin = ViewPlugin.fromClass(Follower, {
  eventHandlers: {
    compositionend() {
      // By then the view knows that the composition is over.
      setTimeout(() => {
        this.refresh()
      })
    },
  },
})

/** The changes of an update, each in the text as those before it have made it. */
function editsOf({ changes }: ViewUpdate): TextEdit[] {
  const edits: TextEdit[] = []
  changes.iterChanges((fromBefore, toBefore, from, _to, inserted) => {
    edits.push({ from, to: from + toBefore - fromBefore, text: inserted.toString() })
  })
  return edits
}
