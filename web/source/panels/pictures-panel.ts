import type { LevelColumns, TextStats } from 'wordbridge/file'
import type { Spacing } from 'wordbridge/codemirror'
import type { Settings } from '../analysis/settings.ts'
import { element } from '../element.ts'
import { Picture } from './picture.ts'
import { frequency, paragraphs, rhythm } from './text-pictures.ts'

/** What the pictures are made of. */
export interface Pictured {
  readonly sentences: LevelColumns<'sentences'>
  readonly paragraphs: LevelColumns<'paragraphs'>
  readonly stats: TextStats
  readonly settings: Settings
  readonly spacing: Spacing
}

/** The pictures of the text. */
export class PicturesPanel {
  readonly #rhythm = new Picture(element('rhythm', HTMLElement), 'Words in each sentence')
  readonly #paragraphs = new Picture(element('paragraphs', HTMLElement), 'Readability by paragraph')
  readonly #frequency = new Picture(element('frequency', HTMLElement), 'Most common words')
  readonly #goTo: (from: number, to: number) => void
  readonly #choose: (word: string) => void

  constructor(goTo: (from: number, to: number) => void, choose: (word: string) => void) {
    this.#goTo = goTo
    this.#choose = choose
  }

  show(pictured: Pictured): void {
    const { settings, spacing, stats } = pictured
    this.#rhythm.show(rhythm(pictured.sentences, settings, spacing, this.#goTo))
    this.#paragraphs.show(paragraphs(pictured.paragraphs, settings, this.#goTo))
    this.#frequency.show(frequency(stats, this.#choose))
    element('paragraphs-note', HTMLElement).textContent =
      settings.language === 'en'
        ? 'Flesch reading ease of each alone: 60 and more is plain, below 30 very hard.'
        : 'Words in a sentence, for the ease of Flesch was made for English.'
  }
}
