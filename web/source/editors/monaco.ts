import { editor, Range } from 'monaco-editor/editor/editor.api.js'
import 'monaco-editor/editor/browser/coreCommands.js'
import 'monaco-editor/editor/contrib/clipboard/browser/clipboard.js'
import 'monaco-editor/editor/contrib/hover/browser/hoverContribution.js'
import { registerTextAnalysis } from 'wordbridge/monaco'
import { element } from '../element.ts'
import { FIRST_TEXT, showExample } from './example.ts'

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: () => new Worker(new URL('./monaco-worker.ts', import.meta.url), { type: 'module' }),
  },
})

void showExample((options) => {
  const codeEditor = editor.create(element('editor', HTMLElement), {
    value: FIRST_TEXT,
    language: 'plaintext',
    ariaLabel: 'Text',
    automaticLayout: true,
    minimap: { enabled: false },
    wordWrap: 'on',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'vs-dark' : 'vs',
  })
  const followed = registerTextAnalysis(codeEditor, { ...options, highlights: true })
  const model = codeEditor.getModel()
  return {
    text: () => followed.text,
    analysis: () => followed.analysis,
    shown: () => {
      const lines = model?.getLineCount() ?? 0
      const seen = codeEditor.getVisibleRanges().at(-1)?.endLineNumber ?? 0
      return lines <= seen && codeEditor.getScrollTop() === 0 ? [...followed.highlights] : undefined
    },
    replace: (from, to, text) => {
      if (model === null) return
      const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)]
      codeEditor.pushUndoStop()
      codeEditor.executeEdits('example', [{ range: Range.fromPositions(start, end), text }])
      codeEditor.pushUndoStop()
    },
    undo: () => {
      codeEditor.trigger('example', 'undo', undefined)
    },
    redo: () => {
      codeEditor.trigger('example', 'redo', undefined)
    },
    setText: (text) => {
      codeEditor.setValue(text)
    },
    destroy: () => {
      codeEditor.dispose()
    },
  }
})
