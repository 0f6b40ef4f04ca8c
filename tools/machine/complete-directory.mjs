import { mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { endRunningCommands } from './command.mjs'
import { withLock } from './lock.mjs'

const stampName = 'complete.json'
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** What was noted when the directory was completed, or undefined if it is not there or half-made. */
export function completedDirectory(directory) {
  try {
    return JSON.parse(readFileSync(join(directory, stampName), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Makes a directory in one piece: it is built under another name beside its place, stamped, and
 * renamed when whole, so that nobody ever sees a half-made one. Of several processes one builds and
 * the others wait. What dead processes left is removed.
 *
 * @param {string} directory where it shall be
 * @param {(unfinished: string) => Promise<object>} make fills the directory it is given, and
 *   resolves to what the stamp shall say
 * @param {(line: string) => void} report
 * @returns {Promise<object>} what the stamp says
 */
export async function makeCompleteDirectory(directory, make, report) {
  const found = completedDirectory(directory)
  if (found) return found
  mkdirSync(dirname(directory), { recursive: true })
  const build = async () => {
    // Another process may have made it while this one waited.
    const made = completedDirectory(directory)
    if (made) return made
    removeLeftovers(directory)
    rmSync(directory, { recursive: true, force: true })
    const unfinished = mkdtempSync(`${directory}.unfinished-`)
    const stopListening = removeOnSignal(unfinished)
    try {
      const stamp = { ...(await make(unfinished)), completed: new Date().toISOString() }
      writeFileSync(join(unfinished, stampName), JSON.stringify(stamp, null, 2) + '\n')
      renameSync(unfinished, directory)
      removeLeftovers(directory)
      return stamp
    } catch (error) {
      remove(unfinished)
      throw error
    } finally {
      stopListening()
    }
  }
  return withLock(`${directory}.lock`, build, (pid) =>
    report(`waiting for process ${pid}, which is making ${directory}`),
  )
}

/** Only the holder of the lock builds, so whatever unfinished there is belongs to nobody. */
function removeLeftovers(directory) {
  const parent = dirname(directory)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(directory)}.unfinished-`)) remove(join(parent, name))
  }
}

function removeOnSignal(unfinished) {
  const stop = (signal) => {
    endRunningCommands()
    remove(unfinished)
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.on(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}

/**
 * Removes an unfinished directory. A command of a process that was killed may go on writing there for
 * some time; what cannot be removed within two seconds does no harm, and is left to the next removal.
 */
function remove(path) {
  for (let tries = 0; tries < 40; ++tries) {
    try {
      rmSync(path, { recursive: true, force: true })
      return
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}
