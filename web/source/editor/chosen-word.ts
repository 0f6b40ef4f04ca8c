import { SearchCursor } from '@codemirror/search'
import {
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { Decoration, type DecorationSet, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** A word that is marked wherever it stands, in the case folding of a language. */
interface ChosenWord {
  readonly word: string
  readonly language: string
}

const setChosen = StateEffect.define<ChosenWord | undefined>()

const chosen = StateField.define<ChosenWord | undefined>({
  create: () => undefined,
  update: (current, { effects }) =>
    effects.reduce((latest, effect) => (effect.is(setChosen) ? effect.value : latest), current),
})

const mark = Decoration.mark({ class: 'mark-chosen' })

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorationsOf(view)
    }

    update(update: ViewUpdate): void {
      const isOther = update.startState.field(chosen) !== update.state.field(chosen)
      if (isOther || update.docChanged || update.viewportChanged) {
        this.decorations = decorationsOf(update.view)
      }
    }
  },
  { decorations: ({ decorations }) => decorations },
)

export const chosenWord: Extension = [chosen, marks]

/** Marks a word, or none. */
export function chooseWord(view: EditorView, word: string | undefined, language: string): void {
  const value = word === undefined ? undefined : { word, language }
  view.dispatch({ effects: setChosen.of(value) })
}

/** The next place of a word behind an offset, or else the first one. */
export function findWord(
  text: Text,
  wanted: ChosenWord,
  behind: number,
): { readonly from: number; readonly to: number } | undefined {
  for (const place of placesOf(text, wanted, behind, text.length)) return place
  for (const place of placesOf(text, wanted, 0, text.length)) return place
  return undefined
}

function decorationsOf(view: EditorView): DecorationSet {
  const wanted = view.state.field(chosen)
  const builder = new RangeSetBuilder<Decoration>()
  if (wanted !== undefined) {
    for (const { from, to } of view.visibleRanges) {
      for (const place of placesOf(view.state.doc, wanted, from, to)) {
        builder.add(place.from, place.to, mark)
      }
    }
  }
  return builder.finish()
}

function* placesOf(
  text: Text,
  { word, language }: ChosenWord,
  from: number,
  to: number,
): Generator<{ readonly from: number; readonly to: number }> {
  const cursor = new SearchCursor(text, word, from, to, (part) => fold(part, language))
  while (!cursor.next().done) {
    const { value } = cursor
    if (isWhole(text, value.from, value.to)) yield value
  }
}

/** A word as entries of the vocabulary are told apart: NFC, straight apostrophes, case folded by the language, ß as ss. */
function fold(word: string, language: string): string {
  const spelled = word.normalize('NFC').replace(/[’ʼ＇]/g, "'")
  return spelled.toLocaleUpperCase(language).toLocaleLowerCase(language)
}

/** Whether no letter stands right before or behind, in scripts that have spaces. */
function isWhole(text: Text, from: number, to: number): boolean {
  const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}]/u
  return (
    !letter.test(text.sliceString(Math.max(0, from - 1), from)) &&
    !letter.test(text.sliceString(to, to + 1))
  )
}
