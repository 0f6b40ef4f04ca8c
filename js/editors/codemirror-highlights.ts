import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { classOf } from './highlight-class.ts'
import type { TextHighlight } from './highlight.ts'

/** Replaces all highlights. */
export const setHighlights = StateEffect.define<readonly TextHighlight[]>()

interface MarkSpec {
  readonly highlight: TextHighlight
}

/** The highlights, which move with the text until new ones come. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = current.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setHighlights)) next = decorationsOf(effect.value)
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

const looks = EditorView.baseTheme({
  [`.${classOf('hard-sentence')}`]: { backgroundColor: '#e8a80044' },
  [`.${classOf('very-hard-sentence')}`]: { backgroundColor: '#e0493a44' },
  [`.${classOf('long-word')}`]: { borderBottom: '2px dotted #7a5af5' },
  [`.${classOf('repeated-word')}`]: { borderBottom: '2px solid #0a8f8f' },
})

export const highlighting: Extension = [marks, looks]

function decorationsOf(highlights: readonly TextHighlight[]): DecorationSet {
  return Decoration.set(
    highlights.map((highlight) =>
      Decoration.mark({ class: classOf(highlight.kind), highlight }).range(
        highlight.from,
        highlight.to,
      ),
    ),
    true,
  )
}

/** The highlights that are shown and touch a stretch, by default one place: the narrowest first, with their offsets as the text is now. */
export function highlightsAt(view: EditorView, from: number, to: number = from): TextHighlight[] {
  const found: TextHighlight[] = []
  view.state.field(marks, false)?.between(from, to, (start, end, { spec }) => {
    found.push({ ...(spec as MarkSpec).highlight, from: start, to: end })
  })
  return found.sort((one, other) => one.to - one.from - (other.to - other.from))
}
