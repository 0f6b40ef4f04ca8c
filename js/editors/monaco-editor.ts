import type { editor, IDisposable } from 'monaco-editor'
import type { TextEdit } from '../text-map-edit.ts'
import { type FollowedText, type FollowOptions, wantedHighlights } from './followed-text.ts'
import { classOf } from './highlight-class.ts'
import type { HighlightOptions, TextHighlight } from './highlight.ts'
import { LiveAnalysis, MOST_IN_VIEW } from './live-analysis.ts'
import { Refresh } from './refresh.ts'

/** `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`: the package of the editor is not needed for a number. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- See above.
const NEVER_GROWS = 1 as editor.TrackedRangeStickiness

/**
 * Analyses the text of an editor of Monaco while it is edited, whatever model it shows. Lines end as the model has them, with LF or
 * CRLF, and offsets are those of `model.getOffsetAt()`.
 *
 * The highlights of what is in view are decorations, whose hover says why. `delete()`, or the end of the editor, ends it.
 *
 * Throws `'wrong-type'` for options that are none.
 */
export function registerTextAnalysis(
  codeEditor: editor.ICodeEditor,
  options: FollowOptions,
): FollowedText {
  return new FollowedMonaco(codeEditor, options)
}

class FollowedMonaco implements FollowedText {
  readonly analysis: LiveAnalysis
  readonly #editor: editor.ICodeEditor
  readonly #listeners: readonly IDisposable[]
  readonly #decorations: editor.IEditorDecorationsCollection
  readonly #wanted: HighlightOptions | undefined
  readonly #refresh = new Refresh(() => this.#showHighlights())
  #shown: readonly TextHighlight[] = []

  constructor(codeEditor: editor.ICodeEditor, options: FollowOptions) {
    this.#editor = codeEditor
    this.#wanted = wantedHighlights(options)
    this.#decorations = codeEditor.createDecorationsCollection()
    const text = {
      all: () => this.text,
      between: (from: number, to: number) => this.#between(from, to),
    }
    this.analysis = new LiveAnalysis(text, options, () => {
      this.#refresh.request()
    })
    this.#listeners = [
      codeEditor.onDidChangeModelContent((event) => {
        this.#follow(event)
      }),
      codeEditor.onDidChangeModel(() => {
        this.analysis.restart()
      }),
      codeEditor.onDidScrollChange(() => {
        this.#refresh.request()
      }),
      codeEditor.onDidDispose(() => {
        this.delete()
      }),
    ]
  }

  get text(): string {
    return this.#editor.getModel()?.getValue() ?? ''
  }

  get highlights(): readonly TextHighlight[] {
    const model = this.#editor.getModel()
    if (model === null) return []
    return this.#decorations.getRanges().flatMap((range, index) => {
      const highlight = this.#shown[index]
      if (highlight === undefined) return []
      const from = model.getOffsetAt(range.getStartPosition())
      return { ...highlight, from, to: model.getOffsetAt(range.getEndPosition()) }
    })
  }

  delete(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.#decorations.clear()
    this.analysis.delete()
  }

  #follow({ changes, isFlush, isEolChange }: editor.IModelContentChangedEvent): void {
    if (isFlush || isEolChange) {
      this.analysis.restart()
      return
    }
    // All are told as of the text before: from the last to the first, none moves another.
    const edits = changes
      .map(({ rangeOffset: from, rangeLength, text }): TextEdit => ({
        from,
        to: from + rangeLength,
        text,
      }))
      .sort((one, other) => other.from - one.from)
    this.analysis.follow(edits, this.#editor.getModel()?.getValueLength() ?? 0)
  }

  #between(from: number, to: number): string {
    const model = this.#editor.getModel()
    return model?.getValueInRange(rangeOf(model, from, to)) ?? ''
  }

  async #showHighlights(): Promise<void> {
    const model = this.#editor.getModel()
    if (this.#wanted === undefined || model === null || this.analysis.document === undefined) return
    try {
      const visible = this.#editor.getVisibleRanges()
      const [first, last] = [visible[0], visible.at(-1)]
      if (first === undefined || last === undefined) return
      const from = model.getOffsetAt({ lineNumber: first.startLineNumber, column: 1 })
      const end = {
        lineNumber: last.endLineNumber,
        column: model.getLineMaxColumn(last.endLineNumber),
      }
      const to = Math.min(model.getOffsetAt(end), from + MOST_IN_VIEW)
      const found = await this.analysis.highlights(from, to, this.#wanted)
      if (found === undefined || model !== this.#editor.getModel()) return
      this.#shown = found
      this.#decorations.set(found.map((highlight) => decorationOf(model, highlight)))
    } catch (error) {
      this.analysis.fail(error)
    }
  }
}

function decorationOf(
  model: editor.ITextModel,
  { kind, from, to, message }: TextHighlight,
): editor.IModelDeltaDecoration {
  return {
    range: rangeOf(model, from, to),
    options: {
      inlineClassName: classOf(kind),
      hoverMessage: { value: message },
      stickiness: NEVER_GROWS,
    },
  }
}

function rangeOf(
  model: editor.ITextModel,
  from: number,
  to: number,
): editor.IModelDeltaDecoration['range'] {
  const start = model.getPositionAt(from)
  const end = model.getPositionAt(to)
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}
