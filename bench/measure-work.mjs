import process from 'node:process'
import { inProject } from '../tools/project.mjs'
import { compareAnswers } from './compare-answers.mjs'
import { PeerFailure, PeerProcess } from './process.mjs'
import { runInterleaved } from './rounds.mjs'
import { takesPart } from './selection.mjs'
import { ratioByRound, spread } from './statistics.mjs'

/**
 * @typedef {object} Entry what came out for a peer
 * @property {string} id
 * @property {string} name
 * @property {string} [what]
 * @property {string} [missing] why there is nothing else
 * @property {string} [version]
 * @property {number} [bytes] of the text that it was given
 * @property {number[]} [milliseconds] of one run, for each round
 * @property {number} [waiting] the part of the time that its process waited for a processor, which is taken off
 * @property {import('./statistics.mjs').Spread} [speed] MB of UTF-8 per second, or microseconds of a call
 * @property {import('./statistics.mjs').Spread} [ratio] how many times as fast wordbridge was
 * @property {Record<string, number>} [answer]
 * @property {Record<string, number>} [expected] the answer of wordbridge to the same text
 * @property {Record<string, number>} [differences] of the answer, as parts of what was expected
 * @property {string} [why] they differ
 */

/**
 * Measures a task of the kind `work`: all who can do it, in turn.
 *
 * @param {import('./tasks.mjs').Task} task
 * @param {object} context
 * @param {import('./peers/index.mjs').Peer[]} context.peers wordbridge first
 * @param {import('./corpus-files.mjs').CorpusFiles} context.corpora
 * @param {import('./rounds.mjs').Pace} context.pace
 * @param {number} context.shrink divides the texts of slow peers
 * @param {object} context.env of the processes
 * @returns {Promise<{corpus?: string, bytes?: number, entries: Entry[], doubts: string[]}>}
 */
export async function measureWork(task, { peers, corpora, pace, shrink, env }) {
  const corpus = corpora.get(task.corpus)
  const fitting = peers.filter((peer) => takesPart(peer, task))
  const started = []
  try {
    for (const peer of fitting) {
      const { limit } = peer.works[task.work]
      const own = limit ? corpora.get(task.corpus, limit / shrink) : corpus
      started.push(await startPeer(peer, task.work, own, env))
    }
    const running = started.filter(({ process }) => process)
    const outcomes = await runInterleaved(
      running.map(({ process }) => process),
      pace,
    )
    for (const [i, outcome] of outcomes.entries()) Object.assign(running[i].entry, outcome)
    const doubts = await compareAnswers(task.work, started)
    finishEntries(task, started)
    const entries = started.map(({ entry }) => entry)
    // A call has a text of its own.
    const text = task.unit === 'µs' ? {} : { corpus: corpus.title, bytes: corpus.bytes }
    return { ...text, entries, doubts }
  } finally {
    for (const { process } of started) process?.end()
  }
}

async function startPeer(peer, work, corpus, env) {
  const { id, name } = peer
  const { what } = peer.works[work]
  const { program = process.execPath, command, missing } = peer.start?.() ?? {}
  if (missing) return { peer, entry: { id, name, what, missing } }
  const words = command ?? [program, inProject('bench/worker.mjs'), id]
  const peerProcess = new PeerProcess(words, { env })
  try {
    await peerProcess.open(work, corpus.file)
    const version = await peerProcess.version()
    const entry = { id, name, what, version, bytes: corpus.bytes }
    return { peer, corpus, process: peerProcess, entry }
  } catch (error) {
    peerProcess.end()
    if (!(error instanceof PeerFailure)) throw error
    return { peer, entry: { id, name, what, missing: error.message } }
  }
}

/** Speeds, and ratios to the first of them if that is wordbridge. */
function finishEntries(task, started) {
  const ours = started.find(({ peer, entry }) => peer.id === 'wordbridge' && !entry.missing)?.entry
  for (const { entry, process } of started) {
    if (entry.missing) continue
    entry.waiting = process.waiting
    const { milliseconds, bytes } = entry
    const perByte = milliseconds.map((time) => time / bytes)
    entry.speed =
      task.unit === 'µs'
        ? spread(milliseconds.map((time) => time * 1e3))
        : spread(perByte.map((time) => 1e-3 / time))
    if (ours && entry !== ours) {
      const own = ours.milliseconds.map((time) => time / ours.bytes)
      entry.ratio = ratioByRound(own, perByte)
    }
  }
}
