import { createWriteStream, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { relative } from 'node:path'
import { clearInterval, setImmediate, setInterval } from 'node:timers'
import { CommandFailure, endRunningCommands, lastLines, run } from './machine/command.mjs'
import { inProject } from './project.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const tickInterval = 1_000

/**
 * A piece of work with a name, as a person is told of it.
 *
 * @typedef {object} Step
 * @property {string} title what is being done, e.g. `Building the WebAssembly module`
 * @property {string} log name of the log file in build/logs/, without `.log`
 * @property {string} advice what to do when it fails
 * @property {(context: StepContext) => Promise<string | void>} work resolves to a closing remark
 *
 * @typedef {object} StepContext
 * @property {(words: string[], options?: object) => Promise<string>} run runs a command, its output
 *   goes to the log
 * @property {(words: string[], options?: object) => Promise<string>} show runs a command, its output
 *   is shown
 * @property {(line: string) => void} note shows a line
 */

/**
 * Runs steps one after the other and tells of them on standard error. The first that fails ends it:
 * then the exit status will be 1.
 *
 * @param {Step[]} steps
 * @returns {Promise<boolean>} whether all were done
 */
export async function runSteps(steps) {
  for (const signal of signals) process.once(signal, stop)
  for (const [index, step] of steps.entries()) {
    const heading = `[${index + 1}/${steps.length}] ${step.title}`
    if (!(await runStep(step, heading))) {
      process.exitCode = 1
      return false
    }
  }
  for (const signal of signals) process.off(signal, stop)
  return true
}

async function runStep(step, heading) {
  console.error(`==> ${heading}`)
  const start = performance.now()
  const clock = startClock(start)
  const log = openLog(step.log)
  try {
    const remark = await step.work(contextOf(clock, log))
    clock.stop()
    console.error(`    ${remark ?? 'done'} (${seconds(start)})`)
    return true
  } catch (error) {
    clock.stop()
    tellFailure(step, heading, error, log)
    return false
  } finally {
    log.close()
  }
}

function contextOf(clock, log) {
  return {
    async run(words, options) {
      log.write(`$ ${words.join(' ')}\n`)
      return run(words, { cwd: inProject(), ...options, onOutput: log.write })
    },
    async show(words, options) {
      clock.pause()
      try {
        return await run(words, { cwd: inProject(), ...options, output: 'inherit' })
      } finally {
        clock.resume()
      }
    },
    note(line) {
      log.write(`${line}\n`)
      clock.clear()
      console.error(`    ${line}`)
    },
  }
}

function openLog(name) {
  mkdirSync(inProject('build/logs'), { recursive: true })
  const file = inProject('build/logs', `${name}.log`)
  const stream = createWriteStream(file)
  return { file, write: (text) => void stream.write(text), close: () => stream.end() }
}

function tellFailure(step, heading, error, log) {
  const lines = [`==> FAILED: ${heading}`]
  if (error instanceof CommandFailure) {
    lines.push(`    command: ${error.words.join(' ')}`, `    ${error.reason}`)
    if (error.output.trim()) {
      lines.push(`    the last lines of ${relative(inProject(), log.file)}:`)
      lines.push(lastLines(error.output, 40))
    }
  } else {
    lines.push(error.message.replace(/^/gm, '    '))
    // A plain Error is ours and says all; any other kind is a mistake in a tool.
    if (error.constructor !== Error) lines.push(error.stack)
  }
  lines.push(`    What to do: ${step.advice}`)
  console.error(lines.join('\n'))
}

/** On a terminal, a line that counts the seconds, so that a long step is seen to be alive. */
function startClock(start) {
  if (!process.stderr.isTTY) return { stop() {}, pause() {}, resume() {}, clear() {} }
  const clear = () => process.stderr.write('\r\x1b[K')
  const tick = () => process.stderr.write(`\r\x1b[K    ... ${seconds(start)}`)
  let timer = setInterval(tick, tickInterval)
  const pause = () => {
    clearInterval(timer)
    clear()
  }
  const resume = () => {
    timer = setInterval(tick, tickInterval)
  }
  return { stop: pause, pause, resume, clear }
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

function stop(signal) {
  endRunningCommands()
  console.error(`\ninterrupted by ${signal}; the same command goes on from here`)
  process.exitCode = 128 + constants.signals[signal]
  // What makes a directory listens too and removes the unfinished one before the process ends.
  setImmediate(() => process.exit())
}
