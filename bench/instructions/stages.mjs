// What the instructions of analyze() go to: npm run bench:stages [-- --write]
// Counts those of the native core for 1.2 MB of English, function by function, puts the functions of a stage together, and prints a table;
// --write puts it into docs/performance.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { buildStep, environment } from '../../tools/instructions.mjs'
import { inProject } from '../../tools/project.mjs'
import { runSteps } from '../../tools/step.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'

export const driver = inProject('build/instructions/driver')
const text = inProject('test/data/corpora/moby-dick.txt')
const page = inProject('docs/performance.md')
const MARK = 'stages: written by npm run bench:stages -- --write'

/** Names of functions by the stage that they are of; the first that fits. */
const STAGES = [
  [
    'the syllable model, unpacked at its first use',
    'nothing',
    /Prefix(?:Code|Decoder)|SyllableModel::(?:Reader|SyllableModel|english|read_|set_entry)/,
  ],
  ['syllables of each distinct word', 'distinct words', /syllable|LetterRun|spelled_letters/i],
  [
    'finding the words, 63 bytes at a time, and counting',
    'bytes, words',
    /WordFinder|WordWindow::read|count_first|count_window|count_known|count_other/,
  ],
  ['ends of sentences', 'bytes', /sentence|pass_stop/i],
  [
    'lines and paragraphs, with the lengths of lines',
    'bytes',
    /LineReader|ParagraphReader|is_blank/,
  ],
  [
    'words not found at first sight: folded, looked up, entered',
    'distinct words',
    /count_fold|add_others|Vocabulary|hash_bytes|append_spelling|reallocate/,
  ],
  ['graphemes, code points and UTF-16 units', 'bytes', /count_characters|grapheme/i],
  ['whether the text is well-formed', 'bytes', /well_formed/],
]
const OTHERS = ['all else', '']
/** What calls main(). */
const START = '(below main)'

/**
 * The instructions of each function of the driver in a profile of callgrind, those of functions of shared libraries counted to whoever
 * calls them.
 *
 * @param {string} profile
 * @returns {Map<string, number>} by name
 */
export function costsByFunction(profile) {
  const names = new Map()
  const objects = new Map()
  const costs = new Map()
  let object = ''
  let calledObject
  let name = ''
  let isCall = false
  for (const line of profile.split('\n')) {
    const [, key, id, given] = /^(c?fn|c?ob)=\((\d+)\)(?: (.*))?$/.exec(line) ?? []
    const cost = /^[+\-*]?\d* (\d+)$/.exec(line)
    if (key !== undefined) {
      const known = key.endsWith('fn') ? names : objects
      if (given !== undefined) known.set(id, given)
      if (key === 'fn') name = known.get(id)
      if (key === 'ob') object = known.get(id)
      if (key === 'cob') calledObject = known.get(id)
    } else if (line.startsWith('calls=')) isCall = true
    else if (cost !== null) {
      // Told of a call is all that it takes; an object is told where it is another.
      const isOfItself = !isCall || (calledObject !== undefined && calledObject !== object)
      if (object === driver && name !== START && isOfItself)
        costs.set(name, (costs.get(name) ?? 0) + Number(cost[1]))
      isCall = false
      calledObject = undefined
    }
  }
  return costs
}

/** @returns {string} a profile of one analysis */
function profileOf() {
  const folder = mkdtempSync(join(tmpdir(), 'wordbridge-stages-'))
  try {
    const file = join(folder, 'profile')
    const tool = [
      '--tool=callgrind',
      `--callgrind-out-file=${file}`,
      '--toggle-collect=measured_work',
    ]
    const { error, status, stderr } = spawnSync('valgrind', [...tool, driver, 'analyze', text], {
      env: environment,
      encoding: 'utf8',
    })
    if (error) throw new Error('valgrind cannot be run: is it installed?', { cause: error })
    if (status !== 0) throw new Error(`valgrind ended with ${status}:\n${stderr}`)
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a function is part of: a title, and what that grows with. */
export function stageOf(name) {
  return STAGES.find(([, , pattern]) => pattern.test(name)) ?? OTHERS
}

function table(costs) {
  const sums = new Map()
  let all = 0
  for (const [name, cost] of costs) {
    const stage = stageOf(name)
    sums.set(stage, (sums.get(stage) ?? 0) + cost)
    all += cost
  }
  const rows = [...sums]
    .filter(([, cost]) => cost >= all / 200)
    .sort(([, left], [, right]) => right - left)
    .map(
      ([[stage, grows], cost]) => `| ${stage} | ${((100 * cost) / all).toFixed(0)} % | ${grows} |`,
    )
  const compiler = spawnSync(driver, ['--compiler'], { encoding: 'utf8' }).stdout.trim()
  const megabytes = (statSync(text).size / 1e6).toFixed(1)
  return [
    `\`analyze\` of ${megabytes} MB of English takes ${(all / 1e6).toFixed(0)} million instructions (native, ${compiler}, -O3):`,
    '',
    '| stage | of all | grows with |',
    '| --- | ---: | --- |',
    ...rows,
  ].join('\n')
}

async function main(words) {
  const unknown = words.find((word) => word !== '--write')
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; there is: --write`)
  if (!(await runSteps([buildStep()]))) return
  const written = table(costsByFunction(profileOf()))
  console.log(written)
  if (words.includes('--write')) writeMarked(page, MARK, written)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
