import type { Core, CoreModule, Enumerations, LiveName } from './core.ts'
import { readEnumerations } from './enumerations.ts'

/** What is replaced when memory grows, or set for a call. */
const LIVE: readonly string[] = [
  'HEAPU8',
  'HEAPU32',
  'HEAPF64',
  'reportProgress',
] satisfies LiveName[]

/**
 * The same module as V8 reads it fast: the glue adds its properties one by one, of which V8 makes a hash table when there are
 * many, and none of a copy. A read takes a nanosecond or two then, instead of seven to twenty, and a call has dozens.
 */
export function fastCore(module: CoreModule): Core {
  const constants = Object.entries(module)
    .filter(([name]) => !LIVE.includes(name))
    .map(([name, value]) => [name.replace(/^_/, ''), value as unknown])
  return {
    ...(Object.fromEntries(constants) as Omit<Core, keyof Enumerations | LiveName>),
    ...readEnumerations(module.enumerations()),
    get HEAPU8() {
      return module.HEAPU8
    },
    get HEAPU32() {
      return module.HEAPU32
    },
    get HEAPF64() {
      return module.HEAPF64
    },
    get reportProgress() {
      return module.reportProgress
    },
    set reportProgress(report) {
      module.reportProgress = report
    },
  }
}
