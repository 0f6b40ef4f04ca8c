import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { machinePackage } from './machine/machine-packages.mjs'

const header = 'usr/include/cjson/cJSON.h'

/** The shared library under a folder that stands for `/`; undefined if there is none. */
function libraryIn(root) {
  const folder = join(root, 'usr/lib')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = ['', ...names].map((name) => join(folder, name, 'libcjson.so.1'))
  return files.find((file) => existsSync(file))
}

/**
 * The folder of cJSON's header and its library, which the tests read the cases of docs/conformance.md with: those installed, else
 * from the machine's own release. Undefined elsewhere, where CMakeLists.txt looks by itself.
 *
 * @returns {Promise<{ include: string, library: string } | undefined>}
 */
export async function findCjson(report) {
  const installed = libraryIn('/')
  if (existsSync(join('/', header)) && installed !== undefined) {
    return { include: '/usr/include/cjson', library: installed }
  }
  const headers = await machinePackage('libcjson-dev', report)
  const libraries = await machinePackage('libcjson1', report)
  if (headers === undefined || libraries === undefined) return undefined
  return { include: join(headers, 'usr/include/cjson'), library: libraryIn(libraries) }
}
