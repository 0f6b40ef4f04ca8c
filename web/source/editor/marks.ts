import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Highlight } from './highlight.ts'

/** Replaces all marks. */
export const setHighlights = StateEffect.define<readonly Highlight[]>()

interface MarkSpec {
  readonly highlight: Highlight
}

/** The marks, which move with the text until new ones come. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = current.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setHighlights)) next = decorations(effect.value, transaction.newDoc.length)
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

export const markExtension: Extension = marks

function decorations(highlights: readonly Highlight[], length: number): DecorationSet {
  return Decoration.set(
    highlights
      .filter(({ from, to }) => from < to && to <= length)
      .map((highlight) =>
        Decoration.mark({ class: `mark-${highlight.kind}`, highlight }).range(
          highlight.from,
          highlight.to,
        ),
      ),
    true,
  )
}

/** The highlights at a place, the narrowest first, where they stand now. */
export function highlightsAt(view: EditorView, position: number): Highlight[] {
  const found: Highlight[] = []
  view.state.field(marks).between(position, position, (from, to, { spec }) => {
    found.push({ ...(spec as MarkSpec).highlight, from, to })
  })
  return found.sort((one, other) => one.to - one.from - (other.to - other.from))
}
