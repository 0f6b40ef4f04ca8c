// A fixture of test/package/: a small project of somebody who uses the package. Its package.json says how it is built and run,
// and what it reports:
//   scripts.test  prints a line for each report: REPORT {"name": ..., "report": ...}
//   reports       the names that it prints
//   times         if there, each name is printed once for each of these, as "TIME: NAME"
//   site          the names that its page, site/index.html, reports in a browser; or these for each of several pages
//   live          a command that starts a server, which says its URL, and the names that its first page reports in a browser
//   inlineScripts whether its page has scripts in its HTML, as its bundler makes them
//   page          whether it gets the page of test/package/page/ to build
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { inProject } from '../project.mjs'

const fixtures = inProject('test/package')

/** What is copied into other fixtures. */
const SHARED = ['page', 'shared']

/** The names of all fixtures. */
export function fixtureNames() {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
    .map(({ name }) => name)
}

/** The package.json of a fixture. */
export function manifestOf(name) {
  return JSON.parse(readFileSync(join(fixtures, name, 'package.json'), 'utf8'))
}

/** The names of all reports that a fixture prints. */
export function printedReports({ reports = [], times = [''] }) {
  return times.flatMap((time) => reports.map((name) => (time === '' ? name : `${time}: ${name}`)))
}

/**
 * Makes the project of a fixture with the package in it. What it installs is kept in the cache directory, by the content of
 * its lock file, for the next time.
 *
 * @param {string} name of the fixture
 * @param {string} tarball absolute path of the packed package
 * @param {(command: string[], options: object) => Promise<unknown>} run a command
 * @returns {Promise<string>} the folder
 */
export async function makeProject(name, tarball, run) {
  const folder = join(cacheDirectory(), 'package-test', `${name}-${hashOfInstallation(name)}`)
  if (!existsSync(folder)) await install(name, folder, run)
  for (const old of readdirSync(folder)) {
    if (old !== 'node_modules') rmSync(join(folder, old), { recursive: true })
  }
  // What the tools remember of an earlier run.
  for (const memory of ['.vite', '.cache', '.vite-temp', 'wordbridge']) {
    rmSync(join(folder, 'node_modules', memory), { recursive: true, force: true })
  }
  cpSync(join(fixtures, 'shared'), folder, { recursive: true })
  cpSync(join(fixtures, 'expected.json'), join(folder, 'expected.json'))
  if (manifestOf(name).page) cpSync(join(fixtures, 'page'), folder, { recursive: true })
  cpSync(join(fixtures, name), folder, { recursive: true })
  // The package has no dependencies and no scripts: to install it is to unpack it.
  const place = join(folder, 'node_modules/wordbridge')
  mkdirSync(place, { recursive: true })
  await run(['tar', '-xzf', tarball, '-C', place, '--strip-components=1'], { cwd: folder })
  return folder
}

async function install(name, folder, run) {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(join(unfinished, 'node_modules'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    const source = join(fixtures, name, file)
    if (existsSync(source)) cpSync(source, join(unfinished, file))
  }
  const options = [
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--omit-lockfile-registry-resolved',
  ]
  await run(['npm', 'install', ...options], { cwd: unfinished })
  renameSync(unfinished, folder)
}

function hashOfInstallation(name) {
  const { dependencies, devDependencies, optionalDependencies } = manifestOf(name)
  const hash = createHash('sha256')
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies]))
  const lock = join(fixtures, name, 'package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  return hash.digest('hex').slice(0, 16)
}
