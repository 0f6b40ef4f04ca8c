import { followContentEditable } from 'wordbridge/dom'
import { element, make } from '../element.ts'
import { browserCommand } from './browser-command.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'

void showExample((options) => {
  const editor = make('div', '', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text',
    spellcheck: 'false',
  })
  const setText = (text: string): void => {
    editor.replaceChildren(...paragraphsOf(text).map((paragraph) => make('p', paragraph)))
  }
  setText(FIRST_TEXT)
  element('editor', HTMLElement).append(editor)
  const followed = followContentEditable(editor, { ...options, highlights: true })
  const select = (from: number, to: number): void => {
    const { length } = followed.text
    const [first] = followed.rangesOf(Math.min(from, length))
    const [last] = followed.rangesOf(Math.min(to, length))
    if (first === undefined || last === undefined) return
    getSelection()?.setBaseAndExtent(
      first.startContainer,
      first.startOffset,
      last.endContainer,
      last.endOffset,
    )
  }
  return {
    text: () => {
      const { innerText } = editor
      return linesOf(followed.text) === linesOf(innerText) ? followed.text : innerText
    },
    analysis: () => followed.analysis,
    shown: () => [...followed.highlights],
    replace: (from, to, inserted) => {
      editor.focus()
      select(from, to)
      browserCommand(inserted === '' ? 'delete' : 'insertText', inserted)
    },
    undo: () => {
      browserCommand('undo')
    },
    redo: () => {
      browserCommand('redo')
    },
    setText,
    destroy: () => {
      followed.delete()
    },
  }
})

/** What a reader sees, line by line: an element shows blank lines where its text has the ends of blocks. */
const linesOf = (text: string): string =>
  text
    .split(/[\n\u2029]/)
    .filter((line) => line !== '')
    .join('\n')
