import type { Markup } from 'wordbridge/file'
import { element, make } from './element.ts'
import { type DecodedFile, ENCODINGS, readFile } from './files/decode.ts'
import { fetchSample, type Sample, SAMPLES } from './panels/samples.ts'

/** What the page does with a text that was opened. */
export interface Opened {
  /** @param markup - What the file has by its name; undefined if it is only read again. */
  readonly onText: (text: string, markup: Markup | undefined) => void
  readonly onSample: (text: string, sample: Sample) => void
  readonly language: () => string
  readonly onProgress: (what: string, part: number) => void
  readonly onError: (error: unknown) => void
}

/** Files and samples. Of several that are opened in a row, the last one counts. */
export class Opening {
  readonly #opened: Opened
  readonly #samples = element('sample', HTMLSelectElement)
  readonly #encoding = element('encoding', HTMLSelectElement)
  readonly #encodingField = element('encoding-field', HTMLElement)
  #file: File | undefined
  #latest = 0

  constructor(opened: Opened) {
    this.#opened = opened
    this.#samples.append(make('option', 'your own text', { value: '' }))
    for (const { name, title } of SAMPLES) {
      this.#samples.append(make('option', title, { value: name }))
    }
    for (const encoding of ENCODINGS) {
      this.#encoding.append(make('option', encoding, { value: encoding }))
    }
    this.#samples.addEventListener('change', () => {
      const sample = SAMPLES.find(({ name }) => name === this.#samples.value)
      if (sample !== undefined) void this.openSample(sample)
    })
    this.#encoding.addEventListener('change', () => {
      if (this.#file !== undefined) void this.openFile(this.#file, this.#encoding.value)
    })
    const input = element('file', HTMLInputElement)
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) void this.openFile(file)
      input.value = ''
    })
  }

  /** The text is the visitor's now, and no sample any more. */
  showOwnText(): void {
    this.#samples.value = ''
  }

  /** Opens a file, by its encoding or by one that it is said to have. */
  async openFile(file: File, encoding?: string): Promise<void> {
    const { onText, language, onProgress } = this.#opened
    await this.#open(
      () =>
        readFile(file, encoding, language(), (part) => {
          onProgress(`Reading ${file.name}`, part)
        }),
      (decoded: DecodedFile) => {
        this.#file = file
        this.#encoding.value = decoded.encoding
        this.#encodingField.hidden = false
        this.showOwnText()
        onText(decoded.text, encoding === undefined ? markupOf(file) : undefined)
      },
    )
  }

  /** @param isWanted - Asked when the text has come: whether it is to be shown still. */
  async openSample(sample: Sample, isWanted = (): boolean => true): Promise<void> {
    await this.#open(
      () => fetchSample(sample),
      (text) => {
        if (!isWanted()) return
        this.#encodingField.hidden = true
        this.#samples.value = sample.name
        this.#opened.onSample(text, sample)
      },
    )
  }

  async #open<Value>(read: () => Promise<Value>, use: (value: Value) => void): Promise<void> {
    const turn = ++this.#latest
    try {
      const value = await read()
      if (turn === this.#latest) use(value)
    } catch (error) {
      if (turn === this.#latest) this.#opened.onError(error)
    }
  }
}

/** The markup of a file, by its name or by the type that the system gives it. */
function markupOf({ name, type }: File): Markup {
  return type === 'text/markdown' || /\.(?:md|markdown|mdown|mkdn?)$/i.test(name)
    ? 'markdown'
    : 'plain'
}
