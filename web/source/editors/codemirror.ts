import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands'
import { linter, lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, Text } from '@codemirror/state'
import { EditorView, keymap, tooltips } from '@codemirror/view'
import { analysisOf, highlightsAt, lintHighlights, textAnalysis } from 'wordbridge/codemirror'
import { editorTheme } from '../editor/editor-theme.ts'
import { element } from '../element.ts'
import { FIRST_TEXT, showExample } from './example.ts'

/** The linter's own looks are images at data: addresses, which the policy of the page forbids. */
const lintTheme = EditorView.theme({
  '.cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: '2px wavy underline var(--bar-hard)',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-info': { textDecorationColor: 'var(--repeated)' },
  '.cm-lint-marker': { margin: 'auto', height: '0.75em', width: '0.75em' },
  '.cm-lint-marker-warning, .cm-lint-marker-info': {
    content: 'normal',
    backgroundColor: 'var(--bar-hard)',
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
  },
  '.cm-lint-marker-info': { backgroundColor: 'var(--repeated)', clipPath: 'circle()' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', borderRight: '1px solid var(--line)' },
})

void showExample((options) => {
  const extensions = [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Text' }),
    tooltips({ position: 'absolute' }),
    editorTheme,
    lintTheme,
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
