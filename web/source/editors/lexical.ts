import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $setSelection,
  createEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { registerTextAnalysis } from 'wordbridge/lexical'
import { element, make } from '../element.ts'
import { FIRST_TEXT, paragraphsOf, showExample } from './example.ts'

void showExample((options) => {
  const place = make('div', '', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text',
    spellcheck: 'false',
  })
  element('editor', HTMLElement).append(place)
  const editor = createEditor({
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(place)
  registerRichText(editor)
  registerHistory(editor, createEmptyHistoryState(), 300)
  const setText = (text: string): void => {
    editor.update(
      () => {
        const paragraphs = paragraphsOf(text).map((paragraph) => {
          const node = $createParagraphNode()
          if (paragraph !== '') node.append($createTextNode(paragraph))
          return node
        })
        $getRoot()
          .clear()
          .append(...paragraphs)
      },
      { discrete: true },
    )
  }
  setText(FIRST_TEXT)
  const followed = registerTextAnalysis(editor, { ...options, highlights: true })

  /** The point of an offset: in a text if there is one, or else in the block. */
  const pointOf = (offset: number): [key: string, offset: number, type: 'text' | 'element'] => {
    let at = 0
    for (const block of $getRoot().getAllTextNodes()) {
      const size = block.getTextContentSize()
      const start = followed.text.indexOf(block.getTextContent(), at)
      if (offset <= start + size) return [block.getKey(), Math.max(0, offset - start), 'text']
      at = start + size
    }
    const last = $getRoot().getAllTextNodes().at(-1)
    if (last !== undefined) return [last.getKey(), last.getTextContentSize(), 'text']
    return [$getRoot().getFirstChildOrThrow().getKey(), 0, 'element']
  }
  const dispatch = (command: typeof UNDO_COMMAND): void => {
    editor.dispatchCommand(command, undefined)
    editor.update(() => undefined, { discrete: true })
  }
  return {
    text: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((block) => `${block.getTextContent()}\u2029`)
          .join(''),
      ),
    analysis: () => followed.analysis,
    shown: () => [...followed.highlights],
    replace: (from, to, inserted) => {
      editor.update(
        () => {
          const selection = $createRangeSelection()
          selection.anchor.set(...pointOf(from))
          selection.focus.set(...pointOf(to))
          $setSelection(selection)
          $getSelection()?.insertRawText(inserted)
        },
        { discrete: true },
      )
    },
    undo: () => {
      dispatch(UNDO_COMMAND)
    },
    redo: () => {
      dispatch(REDO_COMMAND)
    },
    setText,
    destroy: () => {
      followed.delete()
    },
  }
})
