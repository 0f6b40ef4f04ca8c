// Installs the development packages of package-lock.json, unless they are there.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const stamp = inProject('node_modules/.installed-from-lock')

/** @returns {import('./step.mjs').Step} */
export function installStep() {
  return {
    title: 'Installing the development packages',
    log: 'install',
    advice:
      'look at the lines above; mostly the package registry could not be reached (check the network ' +
      'or the registry in your npm configuration), or package.json changed without `npm install`.',
    async work(step) {
      const lock = createHash('sha256').update(readFileSync(inProject('package-lock.json')))
      const wanted = lock.digest('hex')
      if (installed() === wanted) return 'already there'
      // It removes node_modules first, and the stamp with it: an interrupted one has none.
      await install(step)
      writeFileSync(stamp, wanted)
    },
  }
}

/** Installs exactly what the lock file says. */
async function install(step) {
  try {
    // The complaint below must be printed, whatever level `npm run --silent` hands down.
    await step.run(['npm', 'ci', '--loglevel=warn'])
  } catch (error) {
    const absent = onlyAbsentFromRegistry(error.output ?? '')
    if (!absent) {
      // After the reason npm prints a page of its options.
      error.output = error.output?.split('npm error Clean install a project')[0]
      throw error
    }
    // It takes the versions of the lock file too, does not write it, and leaves out what is optional
    // and cannot be had.
    step.note(
      `${absent} optional packages for other systems are not in this registry: without them`,
    )
    await step.run(['npm', 'install', '--no-save'])
  }
}

/**
 * How many packages `npm ci` misses in the lock file, if that is all it complains of and the registry
 * knows no version of any of them (`Missing: NAME@ from lock file`); else undefined. Such are optional
 * ones that a registry with a part of all packages lacks; npm left them out of the lock file there.
 */
export function onlyAbsentFromRegistry(output) {
  const complaints = output.match(/^npm error (Missing|Invalid): .*$/gm) ?? []
  const isAbsent = (line) => /^npm error Missing: \S+@ from lock file$/.test(line)
  return complaints.length > 0 && complaints.every(isAbsent) ? complaints.length : undefined
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runSteps([installStep()])
