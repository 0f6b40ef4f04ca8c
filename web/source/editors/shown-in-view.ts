import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { highlightsOf, textOf } from 'wordbridge/prosemirror'
import type { ShownHighlight } from './example.ts'

/** The highlights that a view of ProseMirror shows, with their offsets in its text. */
export function shownIn(view: EditorView): ShownHighlight[] {
  const text = textOf(view)
  return highlightsOf(view.state).map(({ kind, from, to }) => ({
    kind,
    from: text?.offset(from) ?? 0,
    to: text?.offset(to, 'end') ?? 0,
  }))
}

/** The text of a document with U+2029 behind each block, as ProseMirror gives it. */
export function flatText(doc: Node): string {
  const leaf = ({ type }: Node): string => (/break/i.test(type.name) ? '\n' : '\uFFFC')
  return `${doc.textBetween(0, doc.content.size, '\u2029', leaf)}\u2029`
}
