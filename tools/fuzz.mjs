// Tries the C interface with inputs that libFuzzer makes up, under both sanitizers:
//   node tools/fuzz.mjs [TARGET]... [--seconds N] [--keep]
// Without a name: all targets of test/fuzz/, one after the other, each for N seconds (60). Inputs that reached something new are
// kept in build/fuzz/TARGET/ for the next run; --keep also writes the best few of them to test/fuzz/corpus/, which
// `npm run test:sanitize` runs over. Needs Clang with its run-time libraries (Debian: clang, libclang-rt-14-dev).
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { nativeSteps } from './build.mjs'
import { programOnPath } from './machine/program-on-path.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const preset = 'native-fuzz'

/** Longest input that is tried, in bytes: what goes wrong goes wrong in short texts. */
const LONGEST = 2048
/** What a target's committed inputs may be together, in bytes, and how many. */
const KEPT_BYTES = 60_000
const KEPT_INPUTS = 200

/** The names of all targets. @returns {string[]} */
export function fuzzTargets() {
  const ending = '_fuzz.cpp'
  const files = readdirSync(inProject('test/fuzz')).filter((name) => name.endsWith(ending))
  return files.map((name) => name.slice(0, -ending.length))
}

/** The committed inputs of a target: none yet of a new one. @returns {Buffer[]} */
export function committedInputs(target) {
  if (!existsSync(corpusFile(target))) return []
  const lines = readFileSync(corpusFile(target), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => Buffer.from(line, 'base64'))
}

function corpusFile(target) {
  return inProject('test/fuzz/corpus', `${target}.base64`)
}

function compilerStep() {
  return {
    title: 'Finding Clang',
    log: 'fuzz-compiler',
    advice: 'install Clang and its run-time libraries (Debian: clang, libclang-rt-14-dev).',
    async work({ run }) {
      if (!programOnPath('clang++')) throw new Error('`clang++` is not on PATH.')
      return (await run(['clang++', '--version'])).split('\n')[0]
    },
  }
}

/** Runs one target for some seconds, and says how far it came. */
function fuzzStep(target, seconds) {
  const folder = inProject('build/fuzz', target)
  return {
    title: `Trying ${target} for ${seconds} s`,
    log: `fuzz-${target}`,
    advice:
      `the input that broke it is named above (build/fuzz/${target}-...): ` +
      `build/${preset}/test/fuzz/${target}_fuzz FILE runs it again. Once mended, a line of base64 of it belongs ` +
      `into test/fuzz/corpus/${target}.base64.`,
    async work(step) {
      mkdirSync(folder, { recursive: true })
      committedInputs(target).forEach((input, index) => {
        writeFileSync(join(folder, `committed-${index}`), input)
      })
      // libFuzzer tells everything on standard error.
      const output = await step.run([
        'sh',
        '-c',
        'exec "$@" 2>&1',
        'sh',
        inProject(`build/${preset}/test/fuzz/${target}_fuzz`),
        `-max_total_time=${seconds}`,
        `-max_len=${LONGEST}`,
        '-timeout=60',
        '-print_final_stats=1',
        `-artifact_prefix=${folder}-`,
        folder,
      ])
      return summaryOf(output)
    },
  }
}

function summaryOf(output) {
  const runs = Number(/stat::number_of_executed_units: *(\d+)/.exec(output)[1])
  const coverage = /DONE +cov: (\d+)/.exec(output)?.[1] ?? '?'
  return `${runs.toLocaleString('en')} inputs, ${coverage} places of the program reached, nothing found`
}

/** Writes the shortest inputs that reach all that is reached, as far as there is room, into the committed corpus. */
function keepStep(target) {
  return {
    title: `Keeping the best inputs of ${target}`,
    log: `fuzz-keep-${target}`,
    advice: 'the log above says what libFuzzer could not merge.',
    async work(step) {
      const best = inProject('build/fuzz', `${target}.best`)
      rmSync(best, { recursive: true, force: true })
      mkdirSync(best, { recursive: true })
      const program = inProject(`build/${preset}/test/fuzz/${target}_fuzz`)
      await step.run([
        program,
        '-merge=1',
        `-max_len=${LONGEST}`,
        best,
        inProject('build/fuzz', target),
      ])
      const kept = spread(shortestFirst(best))
      writeFileSync(
        corpusFile(target),
        kept.map((input) => `${input.toString('base64')}\n`).join(''),
      )
      return `${kept.length} inputs`
    },
  }
}

function shortestFirst(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name))
  files.sort((a, b) => statSync(a).size - statSync(b).size || (a < b ? -1 : 1))
  return files.map((file) => readFileSync(file))
}

/** As many as there is room for, of all lengths alike. */
function spread(inputs) {
  let stride = Math.max(1, Math.ceil(inputs.length / KEPT_INPUTS))
  for (;;) {
    const kept = inputs.filter((_, index) => index % stride === 0)
    if (kept.reduce((sum, input) => sum + input.length, 0) <= KEPT_BYTES) return kept
    stride++
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      keep: { type: 'boolean', default: false },
    },
  })
  const all = fuzzTargets()
  const targets = positionals.length > 0 ? positionals : all
  const unknown = targets.find((name) => !all.includes(name))
  const seconds = Number(values.seconds)
  if (unknown !== undefined) {
    console.error(`unknown target ${unknown}; there are: ${all.join(', ')}`)
    process.exitCode = 2
  } else if (!Number.isSafeInteger(seconds) || seconds < 1) {
    console.error(`--seconds ${values.seconds} is not a number of seconds, 1 or more`)
    process.exitCode = 2
  } else {
    const tries = targets.map((target) => fuzzStep(target, seconds))
    const keeps = values.keep ? targets.map(keepStep) : []
    await runSteps([compilerStep(), ...nativeSteps(preset), ...tries, ...keeps])
  }
}
