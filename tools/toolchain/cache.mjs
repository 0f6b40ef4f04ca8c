// Folders in the user's cache that take long to make: shared by all clones, and never taken for whole before
// they are.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../say.mjs'

/** $XDG_CACHE_HOME/wordbridge, by default ~/.cache/wordbridge. */
export function cacheDirectory() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'wordbridge')
}

/**
 * The folder `name` of the cache, made by `make(directory)` if it is not there. It is made under another name
 * and renamed when it is whole, by one process at a time: others wait for it. What a dead process left is
 * removed.
 */
export async function cached(name, make) {
  const directory = join(cacheDirectory(), name)
  if (existsSync(directory)) return directory
  mkdirSync(cacheDirectory(), { recursive: true })
  const lock = join(cacheDirectory(), `${name}.lock`)
  await acquire(lock)
  try {
    if (existsSync(directory)) return directory
    removeLeftovers(name)
    const unfinished = join(cacheDirectory(), `${name}.unfinished-${process.pid}`)
    mkdirSync(unfinished)
    try {
      await make(unfinished)
      renameSync(unfinished, directory)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      throw error
    }
    return directory
  } finally {
    rmSync(lock, { force: true })
  }
}

function removeLeftovers(name) {
  for (const entry of readdirSync(cacheDirectory())) {
    if (entry.startsWith(`${name}.unfinished-`)) {
      rmSync(join(cacheDirectory(), entry), { recursive: true, force: true })
    }
  }
}

async function acquire(lock) {
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = Number(readOwner(lock))
    if (owner > 0 && !isAlive(owner)) {
      rmSync(lock, { force: true })
      continue
    }
    if (!told) say(`waiting for process ${owner}, which is making the same thing`)
    told = true
    await sleep(500)
  }
}

function readOwner(lock) {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
