// Each vowel letter of a run carries a syllable with a probability of its own; their number is then Poisson binomial.

const SIZE = 65
const before = new Float64Array(SIZE * SIZE)
const behind = new Float64Array(SIZE * SIZE)

/**
 * The derivative of -log P(the count is one of `counts`) by the log odds of each vowel, into `gradient`. All zero where no
 * count has a probability worth the name. O(vowels^2).
 */
export function countGradient(probabilities, size, counts, gradient) {
  fill(probabilities, size)
  let likelihood = 0
  for (const count of counts) if (count <= size) likelihood += before[size * SIZE + count]
  for (let vowel = 0; vowel < size; ++vowel) {
    if (likelihood < 1e-9) {
      gradient[vowel] = 0
      continue
    }
    let others = 0
    for (const count of counts) {
      for (let left = 0; left <= vowel && left < count; ++left) {
        const right = count - 1 - left
        if (right < size - vowel)
          others += before[vowel * SIZE + left] * behind[(vowel + 1) * SIZE + right]
      }
    }
    gradient[vowel] = probabilities[vowel] * (1 - others / likelihood)
  }
}

// before[i][k]: probability of k syllables in the first i vowels; behind[i][k]: in those from i on.
function fill(probabilities, size) {
  before[0] = 1
  for (let i = 0; i < size; ++i) add(before, i * SIZE, (i + 1) * SIZE, i, probabilities[i])
  behind[size * SIZE] = 1
  for (let i = size - 1; i >= 0; --i) {
    add(behind, (i + 1) * SIZE, i * SIZE, size - 1 - i, probabilities[i])
  }
}

// The distribution of up to `most` syllables at `from`, with one more vowel, at `to`.
function add(table, from, to, most, probability) {
  for (let count = 0; count <= most + 1; ++count) {
    const without = count <= most ? table[from + count] * (1 - probability) : 0
    const through = count > 0 ? table[from + count - 1] * probability : 0
    table[to + count] = without + through
  }
}
