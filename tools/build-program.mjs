import { join } from 'node:path'
import { machinePackage } from './machine/machine-packages.mjs'
import { programOnPath } from './machine/program-on-path.mjs'

/**
 * What compiles the files in the right order: ninja or make on PATH, else ninja from a package of
 * the machine's own release.
 *
 * @returns {Promise<{generator: string, program: string}>} CMake's name for its kind, and its path
 */
export async function findBuildProgram(report) {
  const ninja = programOnPath('ninja')
  if (ninja) return { generator: 'Ninja', program: ninja }
  const make = programOnPath('make')
  if (make) return { generator: 'Unix Makefiles', program: make }
  const root = await machinePackage('ninja-build', report)
  if (root) return { generator: 'Ninja', program: join(root, 'usr/bin/ninja') }
  throw new Error('Neither `ninja` nor `make` is on PATH: install one of them.')
}
