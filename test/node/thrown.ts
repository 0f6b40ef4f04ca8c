import { WordbridgeError } from 'wordbridge'

/** The {@link WordbridgeError} that a call throws. */
export function thrownBy(call: () => unknown): WordbridgeError {
  try {
    call()
  } catch (error) {
    if (error instanceof WordbridgeError) return error
    throw new Error('it threw something else than a WordbridgeError', { cause: error })
  }
  throw new Error('it did not throw')
}
