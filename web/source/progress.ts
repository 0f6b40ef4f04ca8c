import { element } from './element.ts'

/** The bar above the text. It is shown for work that takes longer than a moment. */
export class ProgressBar {
  readonly #place = element('progress', HTMLElement)
  readonly #text = element('progress-text', HTMLElement)
  readonly #bar = element('progress-bar', HTMLProgressElement)
  #since: number | undefined

  show(what: string, part: number): void {
    this.#since ??= performance.now()
    this.#text.textContent = `${what}: ${Math.round(100 * part)} %`
    this.#bar.value = part
    if (performance.now() - this.#since > 150) this.#place.hidden = false
  }

  hide(): void {
    this.#since = undefined
    this.#place.hidden = true
  }
}
