import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { textAnalysis } from 'wordbridge/prosemirror'
import { element } from '../element.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'
import { exampleOfView } from './example-of-view.ts'

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
    ...exampleOfView(view),
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
