import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { inProject } from '../tools/project.mjs'
import { packageVersion } from './peers/index.mjs'
import { spread } from './statistics.mjs'

/**
 * How long a fresh Node needs until a peer is ready for work: the time of a process that does only this, less that of
 * one that does nothing, in each round. Time that it waited for a processor is taken off.
 *
 * @param {import('./peers/index.mjs').Peer[]} peers
 * @param {number} rounds
 * @returns {{empty: import('./statistics.mjs').Spread, entries: object[]}} in milliseconds
 */
export function measureLoad(peers, rounds) {
  const starts = peers
    .filter(({ load }) => load)
    .map((peer) => ({ peer, code: peer.load, milliseconds: [] }))
  const empty = []
  for (let round = -1; round < rounds; round++) {
    const base = timeOf('')
    const times = starts.map(({ code }) => timeOf(code))
    // The first round brings the files into memory.
    if (round === -1) continue
    empty.push(base)
    for (const [i, time] of times.entries()) starts[i].milliseconds.push(time - base)
  }
  const entries = starts.map(({ peer: { id, name, packages }, milliseconds }) => ({
    id,
    name,
    version: packages ? packageVersion(packages[0]) : ownVersion(),
    milliseconds: spread(milliseconds),
  }))
  return { empty: spread(empty), entries }
}

function timeOf(code) {
  const clock = inProject('bench/load-clock.mjs')
  const words = ['--import', clock, '--input-type=module', '-e', `${code}\n;printTime()`]
  // Packages are looked for from the working folder.
  const options = { cwd: inProject('bench/peers'), encoding: 'utf8' }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, options)
  if (status !== 0) throw new Error(`a start failed: ${code}\n${stderr}`)
  return Number(stdout)
}

function ownVersion() {
  return JSON.parse(readFileSync(inProject('package.json'))).version
}
