// Asks processes in turn: A B C, A B C, ... Only one of them works at any time.
import { PeerFailure } from './process.mjs'

/**
 * @typedef {object} Pace
 * @property {number} rounds how often every process has its turn
 * @property {number} warmUp milliseconds that a process runs at least before the first round
 * @property {number} turn milliseconds that a turn lasts at least; one run may last longer
 * @property {number} growthRounds the rounds of the task growth, whose largest text takes most of the time
 */

/** @type {Record<'whole' | 'quick' | 'smoke', Pace>} */
export const paces = {
  whole: { rounds: 11, warmUp: 300, turn: 60, growthRounds: 3 },
  quick: { rounds: 5, warmUp: 150, turn: 30, growthRounds: 3 },
  smoke: { rounds: 1, warmUp: 0, turn: 0, growthRounds: 1 },
}

/**
 * @param {readonly {run: (times: number) => Promise<number>}[]} processes
 * @param {Pace} pace
 * @returns {Promise<({milliseconds: number[]} | {missing: string})[]>} for each process, the time of one run in each
 *   round, or why it has none
 */
export async function runInterleaved(processes, pace) {
  const turns = []
  for (const process of processes) {
    const turn = { process, milliseconds: [] }
    turns.push(turn)
    await attempt(turn, async () => (turn.often = await warmUp(process, pace)))
  }
  for (let round = 0; round < pace.rounds; round++) {
    for (const turn of turns.filter(({ missing }) => !missing)) {
      await attempt(turn, async () => {
        turn.milliseconds.push((await turn.process.run(turn.often)) / turn.often)
      })
    }
  }
  return turns.map(({ milliseconds, missing }) => (missing ? { missing } : { milliseconds }))
}

/** Whoever fails once has no more turns. */
async function attempt(turn, action) {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof PeerFailure)) throw error
    turn.missing = error.message
  }
}

/** Runs a process until it is compiled; answers how many runs fill a turn. */
async function warmUp(process, pace) {
  let often = 1
  let total = 0
  while (true) {
    const time = await process.run(often)
    total += time
    if (total >= pace.warmUp && time >= pace.turn) return often
    if (time < pace.turn) often *= 2
  }
}
