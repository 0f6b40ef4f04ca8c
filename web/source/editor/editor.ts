import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, Text } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  hoverTooltip,
  keymap,
  placeholder,
  tooltips,
  type ViewUpdate,
} from '@codemirror/view'
import {
  analysisOf,
  type CodeMirrorOptions,
  highlightsAt,
  type LiveAnalysis,
  refreshHighlights,
  textAnalysis,
  type TextHighlight,
} from 'wordbridge/codemirror'
import { chosenWord, chooseWord } from './chosen-word.ts'
import { editorTheme } from './editor-theme.ts'

/** What the page does when something happens in the editor. */
export interface EditorEvents {
  readonly onEdit: () => void
  readonly onSelection: () => void
  readonly onFile: (file: File) => void
  /** How the text is analysed. */
  readonly analysis: CodeMirrorOptions
  /** Lines that explain the highlights at a place. */
  readonly explain: (highlights: readonly TextHighlight[]) => Promise<string[]>
}

/** The editor, CodeMirror 6 in a shadow root: there its styles need no exception of the page's policy. */
export class Editor {
  readonly view: EditorView
  readonly #extensions: Extension

  constructor(place: HTMLElement, events: EditorEvents) {
    const root = place.attachShadow({ mode: 'open' })
    this.#extensions = [
      history(),
      drawSelection(),
      highlightSelectionMatches(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      EditorView.contentAttributes.of({
        'aria-label': 'Text',
        dir: 'auto',
        spellcheck: 'false',
        // Keyboards can scroll what can be focused.
        tabindex: '0',
      }),
      placeholder('Type, paste or drop a text here.'),
      tooltips({ position: 'absolute' }),
      hoverTooltip(async (view, position) => explanation(view, position, events)),
      EditorView.domEventHandlers({
        drop: (event) => takeFile(event.dataTransfer, events, event),
        paste: (event) => takeFile(event.clipboardData, events, event),
      }),
      EditorView.updateListener.of((update) => {
        tell(update, events)
      }),
      textAnalysis(events.analysis),
      chosenWord,
      editorTheme,
    ]
    const view = new EditorView({ root, state: this.#state(Text.empty) })
    root.append(view.dom)
    this.view = view
  }

  /** Replaces the text and its history, and has it analysed anew. No edit is told of. */
  setText(text: string): void {
    this.view.setState(this.#state(Text.of(text.split('\n'))))
  }

  get text(): string {
    return this.view.state.doc.toString()
  }

  get length(): number {
    return this.view.state.doc.length
  }

  get analysis(): LiveAnalysis | undefined {
    return analysisOf(this.view)
  }

  /** Looks for highlights anew, because others are wanted. */
  refreshHighlights(): void {
    refreshHighlights(this.view)
  }

  /** Marks a word wherever it stands, or none. */
  chooseWord(word: string | undefined, language: string): void {
    chooseWord(this.view, word, language)
  }

  /** Selects a stretch and brings it into view. */
  goTo(from: number, to: number): void {
    const { length } = this.view.state.doc
    const anchor = Math.min(from, length)
    this.view.dispatch({
      selection: { anchor, head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    this.view.focus()
  }

  #state(doc: Text): EditorState {
    return EditorState.create({ doc, extensions: this.#extensions })
  }
}

function tell(update: ViewUpdate, events: EditorEvents): void {
  if (update.docChanged) events.onEdit()
  if (update.selectionSet || update.docChanged) events.onSelection()
}

async function explanation(
  view: EditorView,
  position: number,
  events: EditorEvents,
): Promise<{ pos: number; end: number; above: true; create: () => { dom: HTMLElement } } | null> {
  const highlights = highlightsAt(view, position)
  const [narrowest] = highlights
  if (narrowest === undefined) return null
  const lines = await events.explain(highlights)
  const create = (): { dom: HTMLElement } => {
    const dom = document.createElement('div')
    dom.append(
      ...lines.map((line) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = line
        return paragraph
      }),
    )
    return { dom }
  }
  return { pos: narrowest.from, end: narrowest.to, above: true, create }
}

function takeFile(data: DataTransfer | null, events: EditorEvents, event: Event): boolean {
  const file = data?.files[0]
  if (file === undefined) return false
  event.preventDefault()
  events.onFile(file)
  return true
}
