import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { analysisOf, highlightsOf, textOf } from 'wordbridge/prosemirror'
import type { Example, ShownHighlight } from './example.ts'

/** What an example does by the view of ProseMirror, which is in TipTap too. */
export function exampleOfView(
  view: EditorView,
): Pick<Example, 'text' | 'analysis' | 'shown' | 'replace'> {
  return {
    text: () => flatText(view.state.doc),
    analysis: () => analysisOf(view),
    shown: () => shownIn(view),
    replace: (from, to, inserted) => {
      const text = textOf(view)
      if (text === undefined) return
      const positionOf = (offset: number): number => {
        const at = Math.min(offset, text.text.length - 1)
        return text.positions(at, at + 1).from
      }
      view.dispatch(view.state.tr.insertText(inserted, positionOf(from), positionOf(to)))
    },
  }
}

/** The highlights that a view of ProseMirror shows, with their offsets in its text. */
function shownIn(view: EditorView): ShownHighlight[] {
  const text = textOf(view)
  return highlightsOf(view.state).map(({ kind, from, to }) => ({
    kind,
    from: text?.offset(from) ?? 0,
    to: text?.offset(to, 'end') ?? 0,
  }))
}

/** The text of a document with U+2029 behind each block, as ProseMirror gives it. */
function flatText(doc: Node): string {
  const leaf = ({ type }: Node): string => (/break/i.test(type.name) ? '\n' : '\uFFFC')
  return `${doc.textBetween(0, doc.content.size, '\u2029', leaf)}\u2029`
}
