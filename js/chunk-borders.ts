/**
 * Code units that go into memory at once: of them and of their bytes the caches of a processor have room. Each chunk begins 0.62
 * of a page of 4 kB farther than the one before it, for at a few places of a page a copy takes up to fourteen times as long, which
 * would else be so for all of a text (docs/performance.md).
 */
export const LONGEST_CHUNK = 31_985
/** How far from the end of a chunk a word's beginning is looked for, in code units. */
const FARTHEST_SEAM = 256

/** Where the chunk of a string ends that starts at `start`: not within a pair of surrogates. */
export function endOfChunk(text: string, start: number): number {
  const end = start + LONGEST_CHUNK
  if (end >= text.length) return text.length
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end
}

/**
 * Where the last word begins in a chunk from `start` on, or the end of the text: there it can be cut, whatever stands
 * around. Undefined if no word begins near the end of the chunk.
 */
export function seamBefore(text: string, start: number): number | undefined {
  const end = start + LONGEST_CHUNK
  if (end >= text.length) return text.length
  for (let place = end; place > end - FARTHEST_SEAM; place--) {
    if (isLetter(text.charCodeAt(place)) && isSpace(text.charCodeAt(place - 1))) return place
  }
  return undefined
}

/** Whether a code unit is a letter of ASCII. */
function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a
}
