import process from 'node:process'
import { inProject } from '../tools/project.mjs'
import { PeerProcess } from './process.mjs'
import { runInterleaved } from './rounds.mjs'
import { spread } from './statistics.mjs'

/** The largest text takes seconds, on a busy machine minutes. */
const TIME_LIMIT = 900_000

/**
 * Time and memory of analyze() for texts of 1 kB, 10 kB and so on, each in a process of its own.
 *
 * @param {import('./corpus-files.mjs').CorpusFiles} corpora
 * @param {readonly number[]} sizes in bytes
 * @param {import('./rounds.mjs').Pace} pace
 * @param {object} env of the processes
 */
export async function measureGrowth(corpora, sizes, pace, env) {
  const files = sizes.map((size) => corpora.get('growth', size))
  corpora.forget('growth')
  const command = [process.execPath, inProject('bench/worker.mjs'), 'wordbridge']
  const processes = files.map(() => new PeerProcess(command, { env, timeLimit: TIME_LIMIT }))
  try {
    for (const [i, { file }] of files.entries()) await processes[i].open('report', file)
    const outcomes = await runInterleaved(processes, { ...pace, rounds: pace.growthRounds })
    const entries = []
    for (const [i, { bytes }] of files.entries()) {
      const { milliseconds, missing } = outcomes[i]
      const entry = { size: sizes[i], bytes, missing, waiting: processes[i].waiting }
      entries.push(entry)
      if (missing) continue
      entry.nanosecondsPerByte = spread(milliseconds.map((time) => (time * 1e6) / bytes))
      entry.memory = await processes[i].memory()
    }
    return { entries }
  } finally {
    for (const peerProcess of processes) peerProcess.end()
  }
}

/** 1 kB and ten times as much until the largest, which need not be such a step. */
export function growthSizes(largest) {
  const sizes = []
  for (let size = 1e3; size < largest; size *= 10) sizes.push(size)
  return [...sizes, largest]
}
