import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The folder with the built package that is tested. */
export const distribution = path.join(repository, process.env['WORDBRIDGE_DIST'] ?? 'dist')

/** A file of test/data. */
export function dataFile(name: string): string {
  return path.join(repository, 'test/data', name)
}

/** The folder with the compiled core of the tested package. */
export const coreFolder = path.join(
  repository,
  process.env['WORDBRIDGE_CORE'] ?? 'build/wasm-release/wasm',
)
