import type { SegmentColumnNames } from './levels.ts'
import type { OwnedHandle } from './owned-handle.ts'
import type { OffsetUnit } from './types.ts'

/** The text of a document as JavaScript has it. */
export class DocumentText {
  readonly #unit: OffsetUnit
  #string: string | undefined

  /** @param string - The text if the caller gave a string; otherwise it is decoded when first asked for. */
  constructor(unit: OffsetUnit, string: string | undefined) {
    this.#unit = unit
    this.#string = string
  }

  /** The whole text: the caller's own string, or the bytes decoded with U+FFFD for ill-formed sequences. */
  get(owned: OwnedHandle): string {
    const handle = owned.get()
    this.#string ??= owned.memory.text(handle, 'text')
    return this.#string
  }

  /** The text of one segment. */
  slice(owned: OwnedHandle, names: SegmentColumnNames, index: number): string {
    const { memory } = owned
    const handle = owned.get()
    if (this.#unit === 'utf16') {
      const start = memory.element(handle, names.starts, index)
      return this.get(owned).slice(start, memory.element(handle, names.ends, index))
    }
    const start = memory.element(handle, names.positions, index)
    return memory.text(handle, 'text', start, memory.element(handle, names.positions, index + 1))
  }
}
