// Counts the instructions that the native core takes for fixed texts, and fails if there are more of them than
// bench/instructions/expected.json says. It does not depend on how fast or busy the machine is, but on the compiler.
//   node tools/instructions.mjs           compares, where there are figures for this compiler
//   node tools/instructions.mjs --write   writes the figures of this compiler
// Needs valgrind (Debian: the package valgrind).
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findBuildProgram } from './build-program.mjs'
import { requireCMake, requireCompiler } from './machine/prerequisites.mjs'
import { programOnPath } from './machine/program-on-path.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

/** So much more is let pass, as a part of what is expected. */
const MARGIN = 0.03

// glibc picks memcpy and its like by the processor: it is told to see the same one everywhere.
export const environment = {
  ...process.env,
  GLIBC_TUNABLES: 'glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-AVX512VL,-ERMS,-FSRM',
}

const works = [
  'graphemes',
  'words',
  'words by spaces',
  'words joined',
  'words joined, counted',
  'sentences',
  'sentences by abbreviations',
  'paragraphs',
  'lines',
  'words of Markdown',
  'words of Markdown, counted',
  'analyze',
  'analyze as Markdown',
  'analyze as German',
  'analyze as Turkish',
  'document',
]
const texts = ['moby-dick.txt', 'udhr.txt']

const folder = inProject('build/instructions')
const expectedFile = inProject('bench/instructions/expected.json')

/** @returns {import('./step.mjs').Step} */
export function buildStep() {
  return {
    title: 'Building the core for counting',
    log: 'instructions-build',
    advice: 'install what is said to be missing, or mend the first error in the log above.',
    async work({ run, note }) {
      if (!programOnPath('valgrind')) {
        throw new Error('`valgrind` is not on PATH: install it (Debian and Ubuntu: valgrind).')
      }
      await requireCMake()
      requireCompiler()
      const { generator, program } = await findBuildProgram(note)
      const words = ['cmake', '-S', inProject('bench/instructions'), '-B', folder, '-G', generator]
      await run([...words, `-DCMAKE_MAKE_PROGRAM=${program}`])
      await run(['cmake', '--build', folder])
    },
  }
}

/** @returns {import('./step.mjs').Step} */
function countStep(write) {
  return {
    title: 'Counting instructions (valgrind --tool=callgrind)',
    log: 'instructions',
    advice:
      'find what the change costs (valgrind --tool=callgrind build/instructions/driver WORK FILE, then ' +
      'callgrind_annotate). If it is worth it, write the new figures and say why in the commit: ' +
      'node tools/instructions.mjs --write',
    async work(step) {
      const compiler = (await step.run([`${folder}/driver`, '--compiler'])).trim()
      const all = JSON.parse(readFileSync(expectedFile, 'utf8'))
      if (!write && !Object.hasOwn(all, compiler)) {
        const known = Object.keys(all).join(', ') || 'none'
        return `comparison skipped: there are no figures for ${compiler} (only for: ${known})`
      }
      const counted = await countAll(step)
      if (write) {
        writeFileSync(expectedFile, `${JSON.stringify({ ...all, [compiler]: counted }, null, 2)}\n`)
        return `written for ${compiler}`
      }
      const { lines, failures } = compareCounts(all[compiler], counted, MARGIN)
      lines.forEach(step.note)
      if (failures.length > 0) throw new Error(failures.join('\n'))
      return `none is more than ${100 * MARGIN} % above what is expected of ${compiler}`
    },
  }
}

/** Every work on every text. @returns {Promise<Record<string, number>>} by `WORK TEXT` */
async function countAll(step) {
  const waiting = works.flatMap((work) => texts.map((text) => [work, text]))
  const counted = Object.fromEntries(waiting.map((pair) => [pair.join(' '), 0]))
  const worker = async () => {
    for (let pair = waiting.shift(); pair; pair = waiting.shift()) {
      counted[pair.join(' ')] = await count(step, ...pair)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return counted
}

async function count({ run }, work, text) {
  const tool = ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', '--log-fd=1']
  const driver = [`${folder}/driver`, work, inProject('test/data/corpora', text)]
  const words = [...tool, '--toggle-collect=measured_work', ...driver]
  const output = await run(words, { env: environment })
  const collected = /Collected : (\d+)/.exec(output)
  if (!collected) throw new Error(`valgrind told no count:\n${output}`)
  return Number(collected[1])
}

/**
 * Puts what was counted beside what was expected.
 *
 * @param {Record<string, number>} expected
 * @param {Record<string, number>} counted
 * @param {number} margin as a part of what is expected
 * @returns {{lines: string[], failures: string[]}} a line for each figure, and what is wrong
 */
export function compareCounts(expected, counted, margin) {
  const lines = []
  const failures = []
  for (const [name, now] of Object.entries(counted)) {
    const before = expected[name]
    const figure = now.toLocaleString('en')
    if (before === undefined) {
      failures.push(`${name}: ${figure} instructions, and no figure to compare them with`)
      continue
    }
    const change = now / before - 1
    const percent = `${change < 0 ? '−' : '+'}${Math.abs(100 * change).toFixed(2)} %`
    const line = `${name}: ${figure} instructions, ${percent}`
    lines.push(change < -margin ? `${line}: write this gain down with --write` : line)
    if (change > margin) {
      const expectedFigure = before.toLocaleString('en')
      failures.push(
        `${name}: ${figure} instructions instead of ${expectedFigure}, ${percent}; ${100 * margin} % are let pass`,
      )
    }
  }
  return { lines, failures }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2)
  const unknown = words.find((word) => word !== '--write')
  if (unknown === undefined) {
    await runSteps([buildStep(), countStep(words.includes('--write'))])
  } else {
    console.error(`unknown option ${unknown}; there is: --write`)
    process.exitCode = 2
  }
}
