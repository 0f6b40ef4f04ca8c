import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  median,
  powerOf,
  quantile,
  ratioByRound,
  relativeDifference,
  spread,
} from '../../bench/statistics.mjs'

test('the median is the middle value, or lies halfway between two', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.equal(median([7]), 7)
})

test('quantiles are interpolated, and numbers are not sorted as texts', () => {
  assert.equal(quantile([10, 9, 100, 1], 0), 1)
  assert.equal(quantile([10, 9, 100, 1], 1), 100)
  assert.equal(quantile([0, 10], 0.25), 2.5)
  assert.throws(() => quantile([], 0.5), RangeError)
})

test('a spread is the median and the quartiles', () => {
  assert.deepEqual(spread([5, 1, 2, 4, 3]), { median: 3, lower: 2, upper: 4 })
})

test('a ratio is made round by round, so that a slow round changes nothing', () => {
  const ours = [1, 10, 1]
  const theirs = [5, 50, 5]
  assert.deepEqual(ratioByRound(ours, theirs), { median: 5, lower: 5, upper: 5 })
  assert.throws(() => ratioByRound([1], [1, 2]), RangeError)
})

test('the power of a power law is found, and one through scattered points lies between', () => {
  const of = (power) => [1, 10, 1000].map((x) => [x, 7 * x ** power])
  for (const power of [0.5, 1, 2]) assert.ok(Math.abs(powerOf(of(power)) - power) < 1e-9)
  const scattered = powerOf([
    [1, 1],
    [10, 20],
    [100, 100],
  ])
  assert.ok(Math.abs(scattered - 1) < 1e-9)
})

test('a difference is a part of what was expected', () => {
  assert.equal(relativeDifference(200, 190), -0.05)
  assert.equal(relativeDifference(0, 0), 0)
  assert.equal(relativeDifference(0, 1), Infinity)
})
