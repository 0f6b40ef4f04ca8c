import { Editor, Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { analysisOf, textAnalysis, textOf } from 'wordbridge/prosemirror'
import { CharacterCount } from 'wordbridge/tiptap'
import { element } from '../element.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'
import { flatText, shownIn } from './shown-in-view.ts'

const contentOf = (text: string): object => ({
  type: 'doc',
  content: paragraphsOf(text).map((paragraph) => ({
    type: 'paragraph',
    ...(paragraph === '' ? {} : { content: [{ type: 'text', text: paragraph }] }),
  })),
})

void showExample((options) => {
  const limit = Number(new URLSearchParams(location.hash.slice(1)).get('limit'))
  const editor = new Editor({
    element: element('editor', HTMLElement),
    injectCSS: false,
    content: contentOf(FIRST_TEXT),
    extensions: [
      StarterKit.configure({ trailingNode: false }),
      CharacterCount.configure({ limit }),
      Extension.create({
        name: 'textAnalysis',
        addProseMirrorPlugins: () => [textAnalysis({ ...options, highlights: true })],
      }),
    ],
    editorProps: {
      attributes: { 'aria-label': 'Text', role: 'textbox', 'aria-multiline': 'true' },
    },
  })
  const { view } = editor
  Object.assign(globalThis, { editor })
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
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
    setText: (text) => {
      editor.commands.setContent(contentOf(text))
    },
    destroy: () => {
      editor.destroy()
    },
  }
})
