// What the benchmark needs before it measures, as steps.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { jsStep, wasmSteps } from '../tools/build.mjs'
import { installStep, onlyAbsentFromRegistry } from '../tools/install.mjs'
import { inProject } from '../tools/project.mjs'
import { describePackage } from './package-state.mjs'

const dist = inProject('dist')

/**
 * Builds the package if there is none, and copies it, so that it may be built anew meanwhile.
 *
 * @param {string} copy where to
 * @param {{package?: object}} results are told which one it is
 * @returns {import('../tools/step.mjs').Step[]}
 */
export function packageSteps(copy, results) {
  const build = existsSync(`${dist}/wordbridge.mjs`)
    ? []
    : [installStep(), ...wasmSteps(), jsStep()]
  const copying = {
    title: 'Taking the package of dist/',
    log: 'bench-package',
    advice: 'npm run build makes it.',
    async work({ note }) {
      cpSync(dist, copy, { recursive: true })
      results.package = describePackage()
      const { built, outdated } = results.package
      if (outdated) note(`${outdated} is newer: npm run build makes it anew`)
      return `built ${built}`
    },
  }
  return [...build, copying]
}

/** Installs bench/peers/package.json as its lock file says, once. @returns {import('../tools/step.mjs').Step} */
export function peersStep() {
  const folder = inProject('bench/peers')
  const stamp = `${folder}/node_modules/.installed-from-lock`
  return {
    title: 'Installing the peers',
    log: 'bench-peers',
    advice: 'look at the lines above; mostly the package registry could not be reached.',
    async work({ run, note }) {
      const lock = readFileSync(`${folder}/package-lock.json`)
      const wanted = createHash('sha256').update(lock).digest('hex')
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'already there'
      try {
        await run(['npm', 'ci', '--loglevel=warn'], { cwd: folder })
      } catch (error) {
        if (!onlyAbsentFromRegistry(error.output ?? '')) throw error
        note('optional packages for other systems are not in this registry: without them')
        await run(['npm', 'install', '--no-save'], { cwd: folder })
      }
      writeFileSync(stamp, wanted)
    },
  }
}
