// Texts of cases: docs/conformance.md.

const bytesOfHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** The text of a recipe: a string, or bytes. */
export function makeText(recipe) {
  if (typeof recipe === 'string') return recipe
  if (recipe.bytes !== undefined) return bytesOfHex(recipe.bytes)
  if (recipe.utf16 !== undefined) {
    const units = recipe.utf16.match(/.{4}/g) ?? []
    return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
  }
  return recipe.repeat.repeat(recipe.times)
}

/** The same as bytes of UTF-8. */
export function makeBytes(recipe) {
  const text = makeText(recipe)
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}

/** Bytes as hexadecimal digits. */
export const hexOfBytes = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The chunks of a text that comes in parts: those of so many bytes, and the rest. */
export function chunksOf(recipe, sizes = []) {
  const bytes = makeBytes(recipe)
  const ends = [0]
  for (const size of sizes) ends.push(Math.min(bytes.length, ends.at(-1) + size))
  return [...ends, bytes.length].slice(1).map((end, index) => bytes.subarray(ends[index], end))
}
