import { plural } from './format.ts'
import { displayName } from './input.ts'
import { complain } from './output.ts'

/** Says why a file could not be done. */
export function complainOf(file: string, { message }: Error): void {
  complain(`${displayName(file)}: ${message}`)
}

/** Says that a file is not quite what it should be, if so. */
export function complainOfIllFormed(file: string, encoding: string, count: number): void {
  if (count === 0) return
  complain(`${displayName(file)}: invalid ${encoding}: ${plural(count, 'sequence')} read as U+FFFD`)
}
