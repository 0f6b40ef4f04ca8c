import { EditorView } from '@codemirror/view'

/**
 * The looks of the editor. They are adopted style sheets of its shadow root, which the page's policy allows; the colours are
 * custom properties of the page.
 */
export const editorTheme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    fontSize: 'var(--editor-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--serif)',
    lineHeight: '1.65',
    overflow: 'auto',
  },
  '.cm-content': { padding: '1.2rem 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 clamp(0.9rem, 3vw, 2rem)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--selection)' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: '0 4px 18px rgb(0 0 0 / 18%)',
    padding: '0.5rem 0.75rem',
    maxWidth: '22rem',
    fontFamily: 'var(--sans)',
    fontSize: '0.875rem',
    lineHeight: '1.45',
  },
  '.cm-tooltip p': { margin: '0.15rem 0' },
  '.wordbridge-hard-sentence': { backgroundColor: 'var(--hard)', borderRadius: '2px' },
  '.wordbridge-very-hard-sentence': { backgroundColor: 'var(--very-hard)', borderRadius: '2px' },
  '.wordbridge-long-word': { borderBottom: '2px dotted var(--long)' },
  '.wordbridge-repeated-word': { borderBottom: '2px solid var(--repeated)' },
  '.mark-chosen': { backgroundColor: 'var(--chosen)', borderRadius: '2px' },
})
