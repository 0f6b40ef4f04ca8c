// What --only leaves.
import { peers } from './peers/index.mjs'
import { tasks } from './tasks.mjs'

/**
 * The peers named, and wordbridge, which all are compared with; all if none is named.
 *
 * @param {Pick<import('./options.mjs').Options, 'peers'>} options
 */
export function selectPeers({ peers: ids }) {
  return peers.filter(({ id }) => ids.length === 0 || ids.includes(id) || id === 'wordbridge')
}

/**
 * The tasks named; where only peers are named, those in which one of them takes part.
 *
 * @param {Pick<import('./options.mjs').Options, 'tasks' | 'peers'>} options
 */
export function selectTasks({ tasks: names, peers: ids }) {
  if (names.length > 0) return tasks.filter(({ name }) => names.includes(name))
  if (ids.length === 0) return tasks
  const named = peers.filter(({ id }) => ids.includes(id))
  return tasks.filter((task) => named.some((peer) => takesPart(peer, task)))
}

/** @param {import('./peers/index.mjs').Peer} peer @param {import('./tasks.mjs').Task} task */
export function takesPart(peer, task) {
  if (task.kind === 'load') return peer.load !== undefined
  if (task.kind === 'growth') return peer.id === 'wordbridge'
  const isAllowed = task.peers === undefined || task.peers.includes(peer.id)
  return isAllowed && peer.works[task.work] !== undefined
}
