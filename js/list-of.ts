/** A list for so many elements, all of which the caller sets. One that grows by `push()` takes twice the memory, for as long as it lives. */
export function listOf<Element>(length: number): Element[] {
  return length === 0 ? [] : new Array<Element>(length)
}
