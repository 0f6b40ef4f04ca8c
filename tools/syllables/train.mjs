// Logistic weights of patterns, learned from counts of syllables: FTRL-Proximal (McMahan et al., KDD 2013), first with a
// strong L1 penalty that chooses the patterns, then without it on those that are kept.
import { countGradient } from './count-likelihood.mjs'

const RATE = 0.2
const PENALTY = 4
const EPOCHS_TO_CHOOSE = 10
const EPOCHS_TO_REFINE = 10
const MOST_VOWELS = 40
/** Weights are whole quarters in six bits. */
const QUARTER = 0.25
const SMALLEST_WEIGHT = -32
const LARGEST_WEIGHT = 31

/**
 * Weights of the chosen patterns in quarters, by their keys, for each of the wanted numbers of patterns. Deterministic.
 *
 * @returns {Map<number, number>[]}
 */
export function train(examples, wantedSizes, log = () => {}) {
  const learner = new Learner(examples)
  for (let epoch = 0; epoch < EPOCHS_TO_CHOOSE; ++epoch) {
    learner.learn(PENALTY)
    log(`chose among patterns, epoch ${epoch + 1} of ${EPOCHS_TO_CHOOSE}`)
  }
  return wantedSizes.map((size) => {
    const smaller = learner.pruned(size)
    for (let epoch = 0; epoch < EPOCHS_TO_REFINE; ++epoch) smaller.learn(0)
    log(`refined ${size} patterns`)
    return smaller.weights()
  })
}

class Learner {
  #examples
  #weights
  #gradients
  #squares
  #kept
  #order
  #random = 12345

  constructor(examples) {
    const size = examples.keys.length
    this.#examples = examples
    this.#weights = new Float64Array(size)
    this.#gradients = new Float64Array(size)
    this.#squares = new Float64Array(size)
    this.#kept = new Uint8Array(size).fill(1)
    this.#order = Int32Array.from(examples.counts, (_, index) => index)
  }

  /** One pass over all examples, in an order of its own. */
  learn(penalty) {
    const { vowels, patterns, pattern, priors, counts } = this.#examples
    const probabilities = new Float64Array(MOST_VOWELS)
    const gradient = new Float64Array(MOST_VOWELS)
    this.#shuffle()
    for (const run of this.#order) {
      const first = vowels[run]
      const size = vowels[run + 1] - first
      if (size > MOST_VOWELS) continue
      for (let vowel = 0; vowel < size; ++vowel) {
        let score = priors[first + vowel]
        const end = patterns[first + vowel + 1]
        for (let i = patterns[first + vowel]; i < end; ++i) score += this.#weights[pattern[i]]
        probabilities[vowel] = 1 / (1 + Math.exp(-score))
      }
      countGradient(probabilities, size, counts[run], gradient)
      for (let vowel = 0; vowel < size; ++vowel) {
        if (Math.abs(gradient[vowel]) < 1e-4) continue
        const end = patterns[first + vowel + 1]
        for (let i = patterns[first + vowel]; i < end; ++i)
          this.#step(pattern[i], gradient[vowel], penalty)
      }
    }
  }

  /** A learner that goes on with the `size` patterns of the largest weights. */
  pruned(size) {
    const smaller = new Learner(this.#examples)
    smaller.#kept.fill(0)
    smaller.#random = this.#random
    smaller.#order.set(this.#order)
    for (const index of this.#largest(size)) {
      const square = Math.min(this.#squares[index], 1)
      smaller.#kept[index] = 1
      smaller.#squares[index] = square
      smaller.#weights[index] = this.#weights[index]
      smaller.#gradients[index] = (-this.#weights[index] * (1 + Math.sqrt(square))) / RATE
    }
    return smaller
  }

  /** Weights in quarters, by the keys of the patterns, without those that are 0. */
  weights() {
    const weights = new Map()
    this.#weights.forEach((weight, index) => {
      const quarters = Math.round(weight / QUARTER)
      if (quarters === 0) return
      const key = this.#examples.keys[index]
      weights.set(key, Math.max(SMALLEST_WEIGHT, Math.min(LARGEST_WEIGHT, quarters)))
    })
    return weights
  }

  #step(index, gradient, penalty) {
    if (this.#kept[index] === 0) return
    const square = this.#squares[index] + gradient * gradient
    const sigma = (Math.sqrt(square) - Math.sqrt(this.#squares[index])) / RATE
    const sum = this.#gradients[index] + gradient - sigma * this.#weights[index]
    this.#squares[index] = square
    this.#gradients[index] = sum
    const beyond = Math.abs(sum) - penalty
    this.#weights[index] =
      beyond <= 0 ? 0 : (-Math.sign(sum) * beyond * RATE) / (1 + Math.sqrt(square))
  }

  #largest(size) {
    const indexes = []
    this.#weights.forEach((weight, index) => {
      if (weight !== 0) indexes.push(index)
    })
    const weights = this.#weights
    indexes.sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]) || a - b)
    return indexes.slice(0, size)
  }

  // Fisher and Yates, by a linear congruential generator (Numerical Recipes).
  #shuffle() {
    for (let i = this.#order.length - 1; i > 0; --i) {
      this.#random = (Math.imul(this.#random, 1664525) + 1013904223) >>> 0
      const j = Math.floor((this.#random / 2 ** 32) * (i + 1))
      const swapped = this.#order[i]
      this.#order[i] = this.#order[j]
      this.#order[j] = swapped
    }
  }
}
