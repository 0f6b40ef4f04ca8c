// What the linker says in its map (-Map): which object file each function and each table comes from.

/**
 * @param {string} text
 * @returns {{fileOfFunction: Map<string, string>, data: {name: string, file: string, address: number, size: number}[]}}
 */
export function readLinkMap(text) {
  const fileOfFunction = new Map()
  const data = []
  let file
  for (const line of text.split('\n')) {
    const [, address, size, indent, words] =
      /^\s*(-|[0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)( *)(.*)$/.exec(line) ?? []
    if (words === undefined) continue
    // Below each section of an object file stand its symbols.
    const [, object, name] = (indent.length < DEPTH_OF_SYMBOLS && SECTION.exec(words)) || []
    if (object !== undefined) {
      file = sourceOf(object)
      if (address !== '-') {
        data.push({ name, file, address: parseInt(address, 16), size: parseInt(size, 16) })
      }
    } else if (indent.length >= DEPTH_OF_SYMBOLS && !fileOfFunction.has(words)) {
      fileOfFunction.set(words, file)
    }
  }
  return { fileOfFunction, data }
}

const DEPTH_OF_SYMBOLS = 10
const SECTION = /^(.*):\((.*)\)$/

/** The source of an object file, which may be in an archive: `path/lib.a(name.cpp.o)`. */
function sourceOf(object) {
  return object
    .replace(/^.*[/(]/, '')
    .replace(/\)$/, '')
    .replace(/\.o$/, '')
}
