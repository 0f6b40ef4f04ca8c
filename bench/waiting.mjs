import { readFileSync } from 'node:fs'

/**
 * Begins to take the time of what this thread does. The function that it returns says how many milliseconds went by, and
 * how many of them the thread could have run but had to wait for a processor.
 */
export function startClock() {
  const waitedBefore = timeWaited()
  const start = performance.now()
  return () => {
    const time = performance.now() - start
    const waited = timeWaited() - waitedBefore
    // One that is longer was in part before the start: between the two lines above.
    return { time, waited: waited < time ? waited : 0 }
  }
}

/**
 * Milliseconds that the main thread of this process could have run, but had to wait for a processor, since it began: other
 * work on the machine, and no fault of the process. 0 where the system does not say it, which Linux alone does.
 */
function timeWaited() {
  try {
    // proc(5): nanoseconds on a processor, nanoseconds that it waited for one, and time slices.
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
