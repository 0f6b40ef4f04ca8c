import { Editor, Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { textAnalysis } from 'wordbridge/prosemirror'
import { CharacterCount } from 'wordbridge/tiptap'
import { element } from '../element.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'
import { exampleOfView } from './example-of-view.ts'

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
    ...exampleOfView(view),
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
