import type { Core, CoreMakers, CoreModule } from './core.ts'
import { outOfMemory } from './errors.ts'

/**
 * The same module as V8 reads it fast: the glue adds properties one by one, of which V8 makes a hash table when there are many, and none of
 * a literal. A read takes a nanosecond or two then, instead of seven to twenty, and a call has dozens.
 */
export function fastCore(module: CoreModule): Core {
  return {
    // All at once: what is spread behind it V8 adds one by one, which takes a millisecond.
    ...module.functions,
    // What is replaced when memory grows, or set for a call.
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
    get makers() {
      return makersOf(module)
    },
  }
}

function makersOf(module: CoreModule): CoreMakers {
  if (!hasMakers(module) && module.functions.registerClasses() === 0) throw outOfMemory()
  return module as CoreModule & CoreMakers
}

/** Whether the last of them is there. */
function hasMakers(module: CoreModule): boolean {
  return module.makeDocument !== undefined
}
