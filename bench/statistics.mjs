// Medians and quartiles of what was measured.

/**
 * The value below which a part of the others lies; between two of them it is interpolated.
 *
 * @param {readonly number[]} values at least one, in any order
 * @param {number} part from 0 to 1; 0.5 is the median
 */
export function quantile(values, part) {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = [...values].sort((a, b) => a - b)
  const position = part * (sorted.length - 1)
  const before = Math.floor(position)
  const next = Math.min(before + 1, sorted.length - 1)
  return sorted[before] + (position - before) * (sorted[next] - sorted[before])
}

export function median(values) {
  return quantile(values, 0.5)
}

/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} lower a quarter of the values lies below
 * @property {number} upper a quarter of the values lies above
 */

/** @returns {Spread} */
export function spread(values) {
  return { median: median(values), lower: quantile(values, 0.25), upper: quantile(values, 0.75) }
}

/**
 * How many times as long `theirs` took as `ours`: the ratio of each round by itself, so that what slows
 * the machine for a while slows both sides of it.
 *
 * @param {readonly number[]} ours time of each round
 * @param {readonly number[]} theirs time of the same rounds
 * @returns {Spread}
 */
export function ratioByRound(ours, theirs) {
  if (ours.length !== theirs.length) throw new RangeError('not the same rounds')
  return spread(ours.map((time, round) => theirs[round] / time))
}

/** How far `theirs` is from `ours`, as a part of `ours`; 0 if both are 0. */
export function relativeDifference(ours, theirs) {
  return ours === theirs ? 0 : (theirs - ours) / ours
}

/**
 * The power of `x` that `y` grows with: 1 if it is linear, 2 if it is quadratic. It is the slope of the line that fits the
 * logarithms with the least squares.
 *
 * @param {readonly (readonly [x: number, y: number])[]} points two at least, of positive numbers
 */
export function powerOf(points) {
  const logarithms = points.map((point) => point.map(Math.log))
  const mean = (place) =>
    logarithms.reduce((sum, point) => sum + point[place], 0) / logarithms.length
  const [meanX, meanY] = [mean(0), mean(1)]
  let above = 0
  let below = 0
  for (const [x, y] of logarithms) {
    above += (x - meanX) * (y - meanY)
    below += (x - meanX) ** 2
  }
  return above / below
}
