import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { machinePackage } from './machine/machine-packages.mjs'

const folder = 'usr/src/googletest'

/**
 * The folder of GoogleTest's sources: the installed package `googletest`, else that package from the
 * machine's own release. Undefined elsewhere, where CMakeLists.txt finds or downloads it by itself.
 */
export async function findGoogleTest(report) {
  if (existsSync(join('/', folder, 'CMakeLists.txt'))) return join('/', folder)
  const root = await machinePackage('googletest', report)
  return root && join(root, folder)
}
