import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/**
 * A source file and the headers of the project that it includes, directly or not, each once and in the order in which they are
 * met. System headers (`<...>`) and what is in none of the folders are left out.
 *
 * @param {string} file path of the source file
 * @param {string[]} folders where `#include "..."` is looked for behind the folder of the file itself
 */
export function withIncludes(file, folders) {
  const found = new Set([normalize(file)])
  for (const each of found) {
    const asked = readFileSync(each, 'utf8').matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)
    for (const [, name] of asked) {
      const path = [dirname(each), ...folders].map((folder) => join(folder, name)).find(existsSync)
      if (path !== undefined) found.add(normalize(path))
    }
  }
  return [...found]
}
