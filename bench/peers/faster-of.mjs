import { performance } from 'node:perf_hooks'

const TRIALS = 5

/**
 * A function that does what any of the given ones does. Its first calls, which belong to the warm-up, try them in
 * turn; from then on it is the one that took least.
 *
 * @template Input, Result
 * @param {((input: Input) => Result)[]} variants
 * @returns {(input: Input) => Result}
 */
export function fasterOf(variants) {
  const best = variants.map(() => Infinity)
  let calls = 0
  let chosen
  return (input) => {
    if (chosen !== undefined) return chosen(input)
    const turn = calls++ % variants.length
    const start = performance.now()
    const result = variants[turn](input)
    best[turn] = Math.min(best[turn], performance.now() - start)
    if (calls === TRIALS * variants.length) chosen = variants[best.indexOf(Math.min(...best))]
    return result
  }
}
