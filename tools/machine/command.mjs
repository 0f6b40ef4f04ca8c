import { spawn } from 'node:child_process'

/** A command that could not be started, was killed, or ended with a status other than 0. */
export class CommandFailure extends Error {
  /**
   * @param {string[]} words the command and its arguments
   * @param {string} reason what happened, e.g. `exit status 2`
   * @param {string} output what it printed, as far as it was captured
   */
  constructor(words, reason, output = '') {
    super(`${words.join(' ')}: ${reason}`)
    this.name = 'CommandFailure'
    this.words = words
    this.reason = reason
    this.output = output
  }
}

const running = new Set()

/** Ends every captured command that still runs, with all that it started itself. */
export function endRunningCommands() {
  for (const child of running) {
    try {
      // A negative id means the process group: apt's downloaders, the compilers under make, ...
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It ended a moment ago.
    }
  }
}

/**
 * Runs a command to its end and resolves to what it printed on standard output.
 *
 * @param {string[]} words the command and its arguments; no shell is involved
 * @param {object} [options]
 * @param {string} [options.cwd] working directory
 * @param {object} [options.env] the whole environment
 * @param {'capture' | 'inherit'} [options.output] `inherit` shows the output as it comes
 * @param {(text: string) => void} [options.onOutput] is also given every captured piece
 * @throws {CommandFailure}
 */
export function run(words, { cwd, env, output = 'capture', onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const [command, ...args] = words
    const isCaptured = output === 'capture'
    const stdio = isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    // In a group of its own, so that it can be ended as a whole; a shown one stays in the group that
    // the terminal sends Ctrl-C to.
    const child = spawn(command, args, { cwd, env, stdio, detached: isCaptured })
    if (isCaptured && child.pid) running.add(child)
    let standardOutput = ''
    let everything = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      standardOutput += text
      everything += text
      onOutput?.(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      everything += text
      onOutput?.(text)
    })
    child.on('error', (error) => {
      running.delete(child)
      const reason = error.code === 'ENOENT' ? 'no such program' : error.message
      reject(new CommandFailure(words, reason))
    })
    child.on('close', (status, signal) => {
      running.delete(child)
      if (status === 0) return resolve(standardOutput)
      const reason = signal ? `ended by ${signal}` : `exit status ${status}`
      reject(new CommandFailure(words, reason, everything))
    })
  })
}

/** The last `count` lines of a text that are not empty. */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n')
}
