import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { runSteps } from '../tools/step.mjs'
import { CorpusFiles, sizeName, sizes } from './corpus-files.mjs'
import { threeDigits, withQuartiles } from './format.mjs'
import { describeMachine } from './machine.mjs'
import { growthSizes, measureGrowth } from './measure-growth.mjs'
import { measureBrowserLoad } from './measure-browser-load.mjs'
import { measureLoad } from './measure-load.mjs'
import { measureWork } from './measure-work.mjs'
import { nativeStep } from './native-builds.mjs'
import { packageSteps, peersStep } from './prepare.mjs'
import { paces } from './rounds.mjs'
import { needsNative, selectPeers, selectTasks } from './selection.mjs'
import { showResults } from './show-results.mjs'

const measures = {
  work: measureWork,
  load: (_, { peers: wanted, pace }) => measureLoad(wanted, pace.rounds),
  'load-chromium': (_, { dist, pace }) => measureBrowserLoad(dist, pace.rounds),
  growth: (_, { corpora, growth, pace, env }) => measureGrowth(corpora, growth, pace, env),
}

/**
 * Prepares, measures and shows; sets the exit status to 1 if anything failed or answers are not comparable.
 *
 * @param {import('./options.mjs').Options} options
 */
export async function measureAll(options) {
  const folder = mkdtempSync(join(tmpdir(), 'wordbridge-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const context = contextOf(options, folder)
  const { pace, dist } = context
  const { mode } = options
  const results = { machine: describeMachine(), quick: mode === 'quick', pace, tasks: [] }
  const selected = selectTasks(options)
  const doubts = []
  const done = await runSteps([
    ...packageSteps(dist, results),
    ...(mode === 'smoke' ? [] : [peersStep()]),
    ...(needsNative(context.peers, selected) ? [nativeStep()] : []),
    ...selected.map((task) => taskStep(task, context, results, doubts)),
  ])
  if (!done) return
  await showResults(results, options)
  for (const doubt of doubts) console.error(`bench: not comparable: ${doubt}`)
  if (doubts.length > 0) process.exitCode = 1
}

function contextOf(options, folder) {
  const { mode } = options
  const dist = join(folder, 'dist')
  process.env.WORDBRIDGE_DIST = dist
  return {
    dist,
    env: { ...process.env },
    peers: selectPeers(options),
    corpora: new CorpusFiles(join(folder, 'corpora'), sizes[mode]),
    growth: growthSizes(sizes[mode].largestGrowth),
    pace: paces[mode],
    shrink: mode === 'whole' ? 1 : 3,
  }
}

/** @returns {import('../tools/step.mjs').Step} */
function taskStep(task, context, results, doubts) {
  return {
    title: `Measuring ${task.title}${task.corpus ? ` (${task.corpus})` : ''}`,
    log: `bench-${task.name}`,
    advice: 'the message above says what went wrong.',
    async work({ note }) {
      const { doubts: found = [], ...result } = await measures[task.kind](task, context)
      for (const entry of result.entries) note(lineOf(task, entry))
      doubts.push(...found)
      results.tasks.push({ name: task.name, ...result })
    },
  }
}

function lineOf({ kind, unit }, entry) {
  const { name = `analyze(), ${sizeName(entry.size)}`, missing, ratio } = entry
  if (missing) return `${name}: not measured (${missing})`
  if (kind.startsWith('load')) return `${name}: ${withQuartiles(entry.milliseconds)} ms`
  if (kind === 'growth') return `${name}: ${withQuartiles(entry.nanosecondsPerByte)} ns a byte`
  const faster = ratio ? `; wordbridge is ${withQuartiles(ratio)} times as fast` : ''
  return `${name}: ${threeDigits(entry.speed.median)} ${unit}${faster}`
}
