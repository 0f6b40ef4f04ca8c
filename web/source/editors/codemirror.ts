import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands'
import { linter, lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, Text } from '@codemirror/state'
import { EditorView, keymap, tooltips } from '@codemirror/view'
import { analysisOf, highlightsAt, lintHighlights, textAnalysis } from 'wordbridge/codemirror'
import { editorTheme } from '../editor/editor-theme.ts'
import { element } from '../element.ts'
import { FIRST_TEXT, showExample } from './example.ts'

void showExample((options) => {
  const extensions = [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Text' }),
    tooltips({ position: 'absolute' }),
    editorTheme,
    textAnalysis({ ...options, highlights: true }),
    lintGutter(),
    linter(lintHighlights({ kinds: ['very-hard-sentence', 'repeated-word'] })),
  ]
  const stateOf = (text: string): EditorState =>
    EditorState.create({ doc: Text.of(text.split('\n')), extensions })
  // In a shadow root its styles are style sheets that the page's policy allows.
  const root = element('editor', HTMLElement).attachShadow({ mode: 'open' })
  const view = new EditorView({ root, state: stateOf(FIRST_TEXT) })
  root.append(view.dom)
  return {
    text: () => view.state.doc.toString(),
    analysis: () => analysisOf(view),
    shown: () => {
      const { length } = view.state.doc
      const { from, to } = view.viewport
      return from === 0 && to === length ? highlightsAt(view, 0, length) : undefined
    },
    replace: (from, to, insert) => {
      view.dispatch({ changes: { from, to, insert: Text.of(insert.split('\n')) } })
    },
    undo: () => undo(view),
    redo: () => redo(view),
    setText: (text) => {
      view.setState(stateOf(text))
    },
    destroy: () => {
      view.destroy()
    },
  }
})
