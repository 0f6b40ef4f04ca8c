import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'

const heartbeatInterval = 5_000
// A holder on another host (a cache folder on a shared disk) is known only by its heartbeat.
const heartbeatLimit = 60_000

/**
 * Runs `work` while holding the lock file, and waits for it while another process holds it. The lock
 * of a process that died is taken over at once, so that a kill leaves nothing to clean by hand.
 *
 * @param {string} file path of the lock file
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} [onWait] called once when there is something to wait for
 * @returns {Promise<T>}
 * @template T
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) onWait(read(file)?.split(' ')[1] ?? '?')
    await sleep(200)
  }
  const heartbeat = setInterval(() => touch(file), heartbeatInterval)
  heartbeat.unref()
  const release = () => releaseLock(file)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    process.off('exit', release)
    release()
  }
}

function tryLock(file) {
  if (create(file)) return true
  const holder = read(file)
  if (holder === undefined || isAlive(holder, file)) return false
  // Two waiting processes must not both remove the dead one's lock: the second would remove the
  // lock that the first has just made. A second lock guards the few microseconds this takes.
  const guard = `${file}.takeover`
  if (!create(guard)) {
    if (age(guard) > heartbeatLimit) rmSync(guard, { force: true })
    return false
  }
  try {
    if (read(file) !== holder) return false
    rmSync(file, { force: true })
    return create(file)
  } finally {
    rmSync(guard, { force: true })
  }
}

function releaseLock(file) {
  if (read(file) === owner) rmSync(file, { force: true })
}

function create(file) {
  try {
    writeFileSync(file, owner, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isAlive(holder, file) {
  const [host, pid, start] = holder.split(' ')
  // An empty file is a lock between its creation and the writing of its text.
  if (!start || host !== hostname()) return age(file) < heartbeatLimit
  return startOf(Number(pid)) === start
}

/** When the process was started, or undefined if there is no such process; tells a reused id apart. */
function startOf(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return undefined
  }
  try {
    // proc(5): the 22nd field is the start time; the second may contain spaces but ends with ')'.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[19]
  } catch {
    return 'unknown'
  }
}

function age(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}

function touch(file) {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The lock's folder was removed under us; the work itself will say so.
  }
}

const owner = `${hostname()} ${process.pid} ${startOf(process.pid)}`
