import type { Core } from './core.ts'

/** The views of the memory of a core, which growth of it replaces: those of before are left without an element. */
export class Heap {
  readonly #core: Core
  #bytes: Uint8Array<ArrayBuffer>
  #words: Uint32Array<ArrayBuffer>
  #floats: Float64Array<ArrayBuffer>

  constructor(core: Core) {
    this.#core = core
    this.#bytes = core.HEAPU8
    this.#words = core.HEAPU32
    this.#floats = core.HEAPF64
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.length > 0 ? this.#bytes : (this.#bytes = this.#core.HEAPU8)
  }

  get words(): Uint32Array<ArrayBuffer> {
    return this.#words.length > 0 ? this.#words : (this.#words = this.#core.HEAPU32)
  }

  get floats(): Float64Array<ArrayBuffer> {
    return this.#floats.length > 0 ? this.#floats : (this.#floats = this.#core.HEAPF64)
  }
}

/** Numbers at a place that the core keeps for them. */
export class NumbersOfCore {
  readonly #heap: Heap
  readonly #first: number
  #view: Float64Array<ArrayBuffer>

  constructor(heap: Heap, pointer: number) {
    this.#heap = heap
    this.#first = pointer / Float64Array.BYTES_PER_ELEMENT
    this.#view = heap.floats.subarray(this.#first)
  }

  /** The numbers, and what lies behind them, until memory grows. */
  get view(): Float64Array<ArrayBuffer> {
    if (this.#view.length > 0) return this.#view
    return (this.#view = this.#heap.floats.subarray(this.#first))
  }
}
