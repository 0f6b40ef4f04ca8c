// What --only and --smoke leave.
import process from 'node:process'
import { peers } from './peers/index.mjs'
import { tasks } from './tasks.mjs'

/**
 * The peers named, and wordbridge, which all are compared with; all if none is named. A smoke test has only those that
 * need nothing but the running Node.
 *
 * @param {Pick<import('./options.mjs').Options, 'peers' | 'mode'>} options
 */
export function selectPeers({ peers: ids, mode }) {
  const able = mode === 'smoke' ? peers.filter(needsNothing) : peers
  return able.filter(({ id }) => ids.length === 0 || ids.includes(id) || id === 'wordbridge')
}

function needsNothing({ packages, start }) {
  return packages === undefined && (start === undefined || start().program === process.execPath)
}

/**
 * The tasks named; where only peers are named, those in which one of them takes part. A smoke test opens no Chromium.
 *
 * @param {Pick<import('./options.mjs').Options, 'tasks' | 'peers' | 'mode'>} options
 */
export function selectTasks({ tasks: names, peers: ids, mode }) {
  if (names.length > 0) return tasks.filter(({ name }) => names.includes(name))
  if (ids.length === 0) {
    return tasks.filter(({ kind }) => mode !== 'smoke' || kind !== 'load-chromium')
  }
  const named = peers.filter(({ id }) => ids.includes(id))
  return tasks.filter((task) => named.some((peer) => takesPart(peer, task)))
}

/** Whether any of the peers, in any of the tasks, is a program in C++. */
export function needsNative(peers, tasks) {
  const native = peers.filter(({ isNative }) => isNative)
  return native.some((peer) => tasks.some((task) => takesPart(peer, task)))
}

/** @param {import('./peers/index.mjs').Peer} peer @param {import('./tasks.mjs').Task} task */
export function takesPart(peer, task) {
  if (task.kind === 'load') return peer.load !== undefined
  if (task.kind !== 'work') return peer.id === 'wordbridge'
  const isAllowed = task.peers === undefined || task.peers.includes(peer.id)
  return isAllowed && peer.works[task.work] !== undefined
}
