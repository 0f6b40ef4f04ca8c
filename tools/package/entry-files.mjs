import { readFileSync } from 'node:fs'
import { inProject } from '../project.mjs'

/** Whether a file of dist/ belongs to those that need it, and to no name that users know. */
export function isShared(file) {
  return /\b(shared|types)-[\w-]+\.[\w.]+$/.test(file)
}

/**
 * A file of dist/ and those that it shares with others: all that is read where it is imported or required. For a source
 * map, the maps of these.
 *
 * @param {string} entry path from the project
 * @returns {string[]} paths from the project
 */
export function filesOfEntry(entry) {
  if (entry.endsWith('.map')) return filesOfEntry(entry.slice(0, -4)).map((file) => `${file}.map`)
  if (!/\.([cm]?js|d\.c?ts)$/.test(entry)) return [entry]
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const files = new Set([entry])
  for (const file of files) {
    const code = readFileSync(inProject(file), 'utf8')
    for (const [name] of code.matchAll(/(?<=["']\.\/)(shared|types)-[\w-]+\.[cm]?js(?=["'])/g)) {
      files.add(folder + (name.startsWith('types') ? declarationOf(name) : name))
    }
  }
  return [...files]
}

const declarationOf = (name) => name.replace(/\.(c?)js$/, '.d.$1ts')
