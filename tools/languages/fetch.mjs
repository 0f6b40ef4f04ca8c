// Gets the packages of sources.tsv and unpacks them in the cache directory, once.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { sources } from './sources.mjs'

const root = path.join(cacheDirectory(), 'languages')

/** Folder that a package is unpacked in. */
export const folderOf = ({ name, sha256 }) =>
  path.join(root, `${name.replaceAll('/', '+')}-${sha256.slice(0, 12)}`)

/**
 * Sees to it that the packages of a use are there. Throws where one cannot be had or is not the one that it was.
 *
 * @param {import('./sources.mjs').Source['use']} use
 * @returns {import('./sources.mjs').Source[]} those packages
 */
export function fetchSources(use) {
  const wanted = sources.filter((source) => source.use === use)
  mkdirSync(root, { recursive: true })
  for (const source of wanted) if (!existsSync(folderOf(source))) fetchOne(source)
  return wanted
}

function fetchOne(source) {
  const folder = folderOf(source)
  const unpacked = `${folder}.new`
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked, { recursive: true })
  const archive = path.join(unpacked, download(source, unpacked))
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (found !== source.sha256) {
    throw new Error(
      `${source.name} ${source.version} has the checksum ${found}, not ${source.sha256}`,
    )
  }
  unpack(source, archive, unpacked)
  rmSync(archive)
  renameSync(unpacked, folder)
  console.log(`${source.name} ${source.version}`)
}

function download({ registry, name, version }, folder) {
  if (registry === 'npm') {
    execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: folder })
  } else {
    execFileSync('apt-get', ['download', `${name}=${version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  return readdirSync(folder)[0]
}

function unpack({ registry }, archive, folder) {
  if (registry === 'npm') {
    execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'])
    return
  }
  execFileSync('dpkg-deb', ['-x', archive, folder])
  const packs = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.xpi'))
  for (const pack of packs) {
    const into = path.join(folder, path.basename(pack, '.xpi'))
    execFileSync('unzip', ['-qo', path.join(folder, pack), '-d', into])
  }
}
