import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from './cache-directory.mjs'
import { completedDirectory, makeCompleteDirectory } from './complete-directory.mjs'
import { privateApt, unpack } from './debian-archive.mjs'
import { operatingSystem } from './operating-system.mjs'
import { programOnPath } from './program-on-path.mjs'

/**
 * Unpacks a package of the machine's own Debian or Ubuntu release into the user's cache, without
 * what it depends on and without installing it.
 *
 * @param {string} name of the package
 * @param {(line: string) => void} report
 * @returns {Promise<string | undefined>} the folder that stands for `/`; undefined where there is
 *   no apt
 */
export async function machinePackage(name, report) {
  if (!programOnPath('apt-get') || !programOnPath('dpkg-deb')) return undefined
  const system = operatingSystem()
  const release = `${system.ID ?? 'debian'}-${system.VERSION_ID ?? system.VERSION_CODENAME ?? 'rolling'}`
  const directory = join(cacheDirectory(), `${name}-${release}`)
  if (!completedDirectory(directory)) {
    const make = async (unfinished) => {
      report(`downloading the package ${name} of ${release}`)
      const apt = await privateApt(join(unfinished, 'apt'))
      await apt.update()
      const archives = await apt.download([name])
      mkdirSync(join(unfinished, 'root'))
      await unpack(archives, join(unfinished, 'root'))
      apt.remove()
      return { package: name, release }
    }
    await makeCompleteDirectory(directory, make, report)
  }
  return join(directory, 'root')
}
