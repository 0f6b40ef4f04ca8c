import { followTextarea } from 'wordbridge/dom'
import { element, make } from '../element.ts'
import { browserCommand } from './browser-command.ts'
import { FIRST_TEXT, showExample } from './example.ts'

void showExample((options) => {
  const textarea = make('textarea', '', { 'aria-label': 'Text', spellcheck: 'false' })
  textarea.value = FIRST_TEXT
  element('editor', HTMLElement).append(textarea)
  const followed = followTextarea(textarea, { ...options, highlights: true })
  return {
    text: () => textarea.value,
    analysis: () => followed.analysis,
    shown: () => [...followed.highlights],
    replace: (from, to, inserted) => {
      textarea.setRangeText(inserted, from, to, 'end')
      followed.follow()
    },
    undo: () => {
      browserCommand('undo')
    },
    redo: () => {
      browserCommand('redo')
    },
    setText: (text) => {
      textarea.value = text
      followed.follow()
    },
    destroy: () => {
      followed.delete()
    },
  }
})
