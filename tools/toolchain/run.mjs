// Child processes of the tools.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PlainError } from '../say.mjs'

/** Path of a program on PATH, or null. */
export function onPath(name) {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(directory, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      continue
    }
  }
  return null
}

/** Standard output of a command that must succeed. */
export function output(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20, ...options })
  if (result.error || result.status !== 0) {
    const why = result.error?.message ?? `exit status ${result.status}`
    throw new PlainError(`${command} ${args.join(' ')} failed: ${why}\n${tail(result.stderr ?? '')}`)
  }
  return result.stdout
}

/** Runs a command with its output collected; rejects with the end of it if the command fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let text = ''
    const collect = (chunk) => (text += chunk)
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => reject(new PlainError(`${command} cannot be run: ${error.message}`)))
    child.on('close', (status) => {
      if (status === 0) resolve(text)
      else reject(new PlainError(`${[command, ...args].join(' ')} failed (${status})\n${tail(text)}`))
    })
  })
}

const tail = (text) => text.trimEnd().split('\n').slice(-40).join('\n')
