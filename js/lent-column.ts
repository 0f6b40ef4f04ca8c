import type { ArrayOfColumn, ColumnName } from './columns.ts'
import { WordbridgeError } from './errors.ts'
import type { Column, Memory } from './memory.ts'

/** The time of one callback for which columns are lent. */
export class Lease {
  readonly memory: Memory
  readonly #endings: (() => void)[] = []
  readonly #plainViews: (() => boolean)[] = []
  #ended = false

  constructor(memory: Memory) {
    this.memory = memory
  }

  /** Throws `'lease-ended'` after the callback. */
  requireActive(): void {
    if (!this.#ended) return
    throw new WordbridgeError(
      'lease-ended',
      'A lent column was used after the callback of lend(). Copy what is needed in the callback: column.copy().',
    )
  }

  /** Calls `ending` when the lease ends. */
  whenEnded(ending: () => void): void {
    this.#endings.push(ending)
  }

  /** Notes that the caller holds a plain view. */
  notePlainView(isDetached: () => boolean): void {
    if (this.#plainViews.length === 0) this.memory.beginLending()
    this.#plainViews.push(isDetached)
  }

  /** Ends the lease: columns refuse from now on, and plain views are empty. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const ending of this.#endings) ending()
    if (this.#plainViews.length > 0) this.memory.endLending()
  }

  /** Throws `'view-detached'` if memory grew after a plain view was taken. */
  checkPlainViews(): void {
    if (this.#plainViews.some((isDetached) => isDetached())) throw detachedError()
  }
}

/** The error of a plain view that memory growth has emptied. */
export function detachedError(): WordbridgeError {
  return new WordbridgeError(
    'view-detached',
    'The memory of wordbridge grew while a plain view of it was in use: the view is empty since then. ' +
      'Take views after the last call of wordbridge, or read by get().',
  )
}

/**
 * A column lent for the length of a callback, without a copy: an array of numbers to read. `get(i)` and iteration are
 * as fast as a typed array within a few per cent; `column[i]` works too, but ten times slower. Whatever happens in the
 * callback, an element read here is right; after the callback everything throws `'lease-ended'`.
 */
export class LentColumn<Name extends ColumnName = ColumnName> implements Iterable<number> {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'LentColumn'
  /** Element by index, as {@link get}. */
  readonly [index: number]: number
  /** Number of elements. */
  readonly length: number
  readonly #lease: Lease
  readonly #column: Column
  readonly #name: Name
  #view: { readonly length: number; readonly [index: number]: number }

  /** @internal */
  constructor(lease: Lease, column: Column, name: Name) {
    this.#lease = lease
    this.#column = column
    this.#name = name
    this.length = column.length
    this.#view = lease.memory.view(column, name)
    lease.whenEnded(() => {
      // Of another length, so that the check of every read fails.
      this.#view = { length: -1 }
    })
  }

  /** Element `index`; `undefined` outside of 0 to `length - 1`. Throws `'lease-ended'`. */
  get(index: number): number | undefined {
    // A view that memory growth has detached has length 0.
    if (this.#view.length !== this.length) this.#renew()
    return this.#view[index]
  }

  /** Element `index`, from the end if it is negative, as `Array.prototype.at`. */
  at(index: number): number | undefined {
    return this.get(index < 0 ? this.length + index : index)
  }

  /**
   * A plain typed array of the same memory, for code that needs one. Take it after the last call of wordbridge in the callback:
   * a call may make memory grow, which empties every plain view, and lend() then throws `'view-detached'`. Writing to it changes
   * the document.
   */
  get view(): ArrayOfColumn<Name> {
    this.#lease.requireActive()
    const view = this.#lease.memory.view(this.#column, this.#name)
    this.#lease.notePlainView(() => view.length !== this.length)
    return view
  }

  /** A copy, the caller's own. */
  copy(): ArrayOfColumn<Name> {
    this.#lease.requireActive()
    return this.#lease.memory.view(this.#column, this.#name).slice() as ArrayOfColumn<Name>
  }

  *[Symbol.iterator](): IterableIterator<number> {
    this.#lease.requireActive()
    for (let index = 0; index < this.length; index++) yield this.get(index) ?? NaN
  }

  #renew(): void {
    this.#lease.requireActive()
    this.#view = this.#lease.memory.view(this.#column, this.#name)
  }
}

// What is no property of a column ends up here: numbers are elements.
const elements = new Proxy(Object.create(Object.prototype) as object, {
  get(target, key, receiver: LentColumn): unknown {
    if (typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key)) return receiver.get(Number(key))
    return Reflect.get(target, key, receiver)
  },
  set: () => false,
})
Object.setPrototypeOf(LentColumn.prototype, elements)
