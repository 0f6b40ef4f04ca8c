import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { type Instance, loadedInstance } from './instance.ts'
import { detachedError } from './lent-column.ts'
import type { StoredText } from './memory.ts'

/** Bytes that were filled in core memory and that a document takes over. */
export class FilledBytes {
  readonly instance: Instance
  readonly text: StoredText
  /** Whether the core has taken them over. */
  taken = false

  constructor(instance: Instance, text: StoredText) {
    this.instance = instance
    this.text = text
  }
}

/**
 * Has the caller write bytes straight into core memory, and makes something of them.
 *
 * @param make - Takes the bytes over, or not: what is not taken is freed if it throws.
 */
export function fillBytes<Made>(
  length: number,
  fill: (target: Uint8Array<ArrayBuffer>) => number | Promise<number>,
  make: (bytes: FilledBytes) => Made,
): Made | Promise<Made> {
  if (!Number.isInteger(length) || length < 0) {
    throw new WordbridgeError(
      'wrong-type',
      `The length must be a whole number of bytes, 0 or more, not ${describeValue(length)}.`,
    )
  }
  if (typeof fill !== 'function') {
    throw new WordbridgeError('wrong-type', `fill must be a function, not ${describeValue(fill)}.`)
  }
  const instance = loadedInstance()
  const pointer = instance.run((_, memory) => memory.allocate(length))
  const { memory } = instance
  const target = memory.view({ pointer, length }, 'text')
  memory.beginLending()
  const filled = (size: number): FilledBytes => new FilledBytes(instance, { pointer, size })
  const release = (): void => {
    instance.release(() => {
      memory.release(pointer)
    })
  }
  const endLending = (): void => {
    instance.release(() => {
      memory.endLending()
    })
  }
  const finish = (written: unknown): Made => {
    const detached = target.length !== length
    endLending()
    let bytes: FilledBytes | undefined
    try {
      instance.requireWorking()
      if (detached) throw detachedError()
      checkWritten(written, length)
      bytes = filled(written)
      return make(bytes)
    } catch (error) {
      if (bytes?.taken !== true) release()
      throw error
    }
  }
  const fail = (error: unknown): never => {
    endLending()
    release()
    throw error
  }
  let answer: unknown
  try {
    answer = fill(target)
  } catch (error) {
    return fail(error)
  }
  return isPromise(answer) ? answer.then(finish, fail) : finish(answer)
}

function checkWritten(written: unknown, length: number): asserts written is number {
  if (
    typeof written === 'number' &&
    Number.isInteger(written) &&
    written >= 0 &&
    written <= length
  ) {
    return
  }
  throw new WordbridgeError(
    'wrong-type',
    `fill answered ${describeValue(written)}. It must answer how many bytes it wrote: a whole number from 0 to ${length}.`,
  )
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value
}
