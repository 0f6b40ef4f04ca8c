import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { analysisOf, textAnalysis, textOf } from 'wordbridge/prosemirror'
import { element } from '../element.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'
import { flatText, shownIn } from './shown-in-view.ts'

void showExample((options) => {
  const plugins = [
    history(),
    keymap({ 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo }),
    keymap(baseKeymap),
    textAnalysis({ ...options, highlights: true }),
  ]
  const documentOf = (text: string): Node =>
    schema.node(
      'doc',
      null,
      paragraphsOf(text).map((paragraph) =>
        schema.node('paragraph', null, paragraph === '' ? [] : [schema.text(paragraph)]),
      ),
    )
  const view = new EditorView(element('editor', HTMLElement), {
    state: EditorState.create({ doc: documentOf(FIRST_TEXT), plugins }),
    attributes: { 'aria-label': 'Text', role: 'textbox', 'aria-multiline': 'true' },
  })
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
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    setText: (text) => {
      view.updateState(EditorState.create({ doc: documentOf(text), plugins }))
    },
    destroy: () => {
      view.destroy()
    },
  }
})
