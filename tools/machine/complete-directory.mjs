import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { endRunningCommands } from './command.mjs'
import { withLock } from './lock.mjs'

const stampName = 'complete.json'

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
    const unfinished = mkdtempSync(`${directory}.unfinished-`)
    const stopListening = removeOnSignal(unfinished)
    try {
      const stamp = { ...(await make(unfinished)), completed: new Date().toISOString() }
      writeFileSync(join(unfinished, stampName), JSON.stringify(stamp, null, 2) + '\n')
      renameSync(unfinished, directory)
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
  if (existsSync(directory)) remove(directory)
}

function removeOnSignal(unfinished) {
  const stop = (signal) => {
    endRunningCommands()
    remove(unfinished)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** Tries several times: a command of the dead process may still be writing there. */
function remove(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}
