import type { WorkerFacts } from '../analysis/facts.ts'
import { downloadedBytes } from '../analysis/facts.ts'
import { element, formatBytes, make } from '../element.ts'

/** What the engine did, in numbers. */
export class HoodPanel {
  readonly #list = element('hood', HTMLElement)
  readonly #values = new Map<string, HTMLElement>()
  #firstMemory: number | undefined

  /** Fetching, compiling and starting the engine in its worker. */
  showLoad(milliseconds: number): void {
    this.#show('to load the engine', `${Math.round(milliseconds)} ms, in a worker`)
  }

  /** From the start of the page to the first number on it. */
  showFirstNumber(milliseconds: number): void {
    this.#show('to the first number', `${Math.round(milliseconds)} ms after the page was asked for`)
  }

  /** The whole text analysed anew. */
  showAnalysis(milliseconds: number, bytes: number): void {
    const rate = bytes / 1000 / Math.max(milliseconds, 0.1)
    this.#show(
      'last analysis of all',
      `${milliseconds.toFixed(1)} ms for ${formatBytes(bytes)}: ${rate.toFixed(rate < 10 ? 1 : 0)} MB/s, the way to the worker and back counted`,
    )
  }

  /** An edit, from the key to the answer. */
  showEdit(milliseconds: number): void {
    this.#show('last edit', `${milliseconds.toFixed(1)} ms from the key to the new numbers`)
  }

  showFacts({ memory, call, files }: WorkerFacts): void {
    this.#firstMemory ??= memory
    const grown = memory - this.#firstMemory
    const growth = grown > 0 ? `, ${formatBytes(grown)} more than at first` : ', not grown'
    this.#show('WebAssembly memory', `${formatBytes(memory)}${growth}`)
    this.#show('cost of a call', `${call.toFixed(1)} µs for the numbers of one letter`)
    const bytes = downloadedBytes(files)
    if (bytes > 0) this.#show('downloaded', `${formatBytes(bytes)}: page, engine and all`)
  }

  #show(name: string, value: string): void {
    const known = this.#values.get(name)
    if (known !== undefined) {
      known.textContent = value
      return
    }
    const description = make('dd', value, { 'data-fact': name.replaceAll(' ', '-') })
    this.#values.set(name, description)
    this.#list.append(make('dt', name), description)
  }
}
