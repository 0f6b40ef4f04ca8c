import type { Core } from './core.ts'

/** What is replaced when memory grows, or set for a call. */
const LIVE = ['HEAPU8', 'HEAPU32', 'HEAPF64', 'reportProgress']

/** What most calls read. */
const ENUMERATIONS = [
  'Status',
  'Newlines',
  'Language',
  'Granularity',
  'Encoding',
  'Number',
  'Column',
]

/**
 * The same module as V8 reads it fast: the glue adds its properties one by one, of which V8 makes a hash table when there are
 * many, and none of a copy. A read takes a nanosecond or two then, instead of seven to twenty, and a call has dozens.
 */
export function fastCore(module: Core): Core {
  const constants: [string, unknown][] = []
  for (const [name, value] of Object.entries(module) as [string, object][]) {
    if (!LIVE.includes(name))
      constants.push([name, ENUMERATIONS.includes(name) ? { ...value } : value])
  }
  return {
    ...(Object.fromEntries(constants) as unknown as Core),
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
