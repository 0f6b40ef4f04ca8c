// Fewer files to import: esbuild makes one for each set of entries that need the same, more than a dozen for `wordbridge`,
// and a host takes most of a millisecond for each. Here the files become few, without one of them being in two but {@link COPIED}.
import path from 'node:path'
import { entries } from './entries.mjs'

/** What the files are called, each of which imports those before it at most. */
export const PARTS = {
  /** What entries that work without the core need too. */
  common: 'shared-common.mjs',
  /** All else but the module. */
  library: 'shared-library.mjs',
  /** The module in printable form, and what starts it. */
  wasm: 'shared-wasm.mjs',
}

/**
 * What starts the module that Node reads from a file: less than a kilobyte, and nothing that there may be only one of, so that
 * every file that needs it has its own. It was a part: a start takes 0.95 of the time without it.
 */
export const COPIED = 'copied'

/** The entries whose files are put together, and the one that has the same without the module in printable form. */
const [WHOLE, NODE, WITHOUT_WASM] = ['wordbridge.mjs', 'wordbridge-node.mjs', 'file.mjs']

/**
 * Which of {@link PARTS} each shared file of esbuild goes to, or that it is {@link COPIED}. What a part needs is in it or in one before it, for an entry that
 * needs a file needs what that imports.
 *
 * @param {Record<string, import('esbuild').Metafile['outputs'][string]>} outputs by names
 * @returns {Map<string, string>} names of parts by names of files; files that neither entry needs are not in it
 */
export function partsOf(outputs) {
  const withoutWasm = importedBy(WITHOUT_WASM, outputs)
  const whole = importedBy(WHOLE, outputs)
  const small = new Set(
    entries
      .filter(({ withoutCore }) => withoutCore)
      .flatMap(({ name }) => [...importedBy(`${name}.mjs`, outputs)]),
  )
  const partOf = (name) => {
    if (small.has(name)) return PARTS.common
    if (withoutWasm.has(name)) return PARTS.library
    return whole.has(name) ? PARTS.wasm : COPIED
  }
  const names = new Set([...whole, ...importedBy(NODE, outputs)])
  return new Map([...names].map((name) => [name, partOf(name)]))
}

/** The files that are read with one, without itself. */
function importedBy(entry, outputs) {
  const names = new Set([entry])
  for (const name of names) {
    for (const { path: imported, external } of outputs[name].imports) {
      if (!external) names.add(path.basename(imported))
    }
  }
  names.delete(entry)
  return names
}

/**
 * Reads what an earlier build has made, with the files of a part in one.
 *
 * @param {Map<string, string>} texts the made files by absolute path, which need not exist
 * @param {Record<string, import('esbuild').Metafile['outputs'][string]>} outputs the same by names
 * @returns {{inputs: string[], plugin: import('esbuild').Plugin}} the names of the files that are left, and what reads them
 */
export function mergeShared(texts, outputs) {
  const parts = partsOf(outputs)
  const folder = path.dirname([...texts.keys()][0])
  const exported = exportsOf([...parts.keys()], [...texts.values()])
  const textOf = (file) => {
    const name = path.basename(file)
    const text = texts.get(file)
    return text === undefined
      ? partText(name, parts, exported)
      : fromParts(text, name, parts, exported)
  }
  const plugin = {
    name: 'merge-shared',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path: imported, importer, kind }) => {
        const [name, from] = [path.basename(imported), path.basename(importer)]
        const part = parts.get(name)
        const isInside =
          part === COPIED || (part !== undefined && (part === from || part === parts.get(from)))
        if (kind === 'entry-point' || isInside) return { path: path.join(folder, name) }
        if (part === undefined) return { path: imported, external: true }
        return {
          errors: [
            {
              text: 'esbuild writes imports another way now: adapt IMPORT in tools/package/merge-shared.mjs.',
            },
          ],
        }
      })
      onLoad({ filter: /\.mjs$/ }, ({ path: file }) => ({ contents: textOf(file) }))
    },
  }
  const left = Object.keys(outputs).filter((name) => !parts.has(name))
  return { inputs: [...Object.values(PARTS), ...left], plugin }
}

/**
 * What is imported of each of some files, with the name that it has in its part, which no other export has.
 *
 * @param {string[]} files
 * @param {string[]} texts all modules
 * @returns {Map<string, Map<string, string>>} by names of files
 */
function exportsOf(files, texts) {
  const exported = new Map(files.map((file) => [file, new Map()]))
  let count = 0
  for (const [, list, file] of texts.flatMap((text) => [...text.matchAll(IMPORT)])) {
    const names = exported.get(file)
    for (const [name] of specifiers(list)) {
      if (names && !names.has(name)) names.set(name, `e${(count++).toString(36)}`)
    }
  }
  return exported
}

/** As esbuild writes it, where it makes nothing shorter. */
const IMPORT = /^import (?:\{([^}]*)\} from )?"\.\/(shared-[\w-]+\.mjs)";$/gm

/** Names in another module, and here. */
function specifiers(list = '') {
  const all = list.split(',').filter((each) => each.trim() !== '')
  return all.map((each) => {
    const [name, as = name] = each.trim().split(' as ')
    return [name, as]
  })
}

function partText(part, parts, exported) {
  const members = [...parts.keys()].filter((name) => parts.get(name) === part)
  const lines = members.map((name) => {
    const list = Array.from(exported.get(name), ([inside, outside]) => `${inside} as ${outside}`)
    return `export { ${list.join(', ')} } from './${name}'`
  })
  return lines.join('\n')
}

/** The text of a file that imports from parts, once from each, what it imported from their files; on lines of the same numbers. */
function fromParts(text, file, parts, exported) {
  const isElsewhere = (name) =>
    parts.has(name) && ![COPIED, parts.get(file)].includes(parts.get(name))
  const lists = new Map()
  for (const [, list, name] of text.matchAll(IMPORT)) {
    if (!isElsewhere(name)) continue
    const names = specifiers(list).map(
      ([inside, as]) => `${exported.get(name).get(inside)} as ${as}`,
    )
    lists.set(parts.get(name), [...(lists.get(parts.get(name)) ?? []), ...names])
  }
  const statements = Array.from(
    lists,
    ([part, names]) => `import { ${names.join(', ')} } from "./${part}";`,
  )
  return text.replace(IMPORT, (statement, list, name) => {
    if (!isElsewhere(name)) return statement
    const lines = statement.replace(/[^\n]/g, '')
    return statements.splice(0).join(' ') + lines
  })
}
