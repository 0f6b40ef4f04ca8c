// What peers.json means to those who show it.
import { tasks } from './tasks.mjs'

/** The task that a result belongs to. */
export function taskOf({ name }) {
  return tasks.find((task) => task.name === name)
}

/** Where and how it was measured, in two sentences. */
export function describeRun({ machine, pace, quick }) {
  const { cpu, cores, memory, node, v8, date } = machine
  return (
    `${quick ? 'A quick run: smaller texts, fewer rounds. ' : ''}` +
    `${cpu}, ${cores} cores, ${memory}; Node ${node}, V8 ${v8}; ${date}. ` +
    `Medians of ${pace.rounds} rounds in which every peer has its turn; the ratio is the median of those of the ` +
    'rounds, with its quartiles.'
  )
}
