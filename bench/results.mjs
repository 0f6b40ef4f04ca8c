// What peers.json means to those who show it.
import { median } from './statistics.mjs'
import { tasks } from './tasks.mjs'

/** The task that a result belongs to. */
export function taskOf({ name }) {
  return tasks.find((task) => task.name === name)
}

/** Where and how it was measured, in a few sentences. */
export function describeRun({ machine, pace, quick, tasks: measured, package: of }) {
  const { cpu, cores, memory, node, v8, date } = machine
  return (
    `${of?.commit ? `wordbridge ${of.version}, commit ${of.commit}. ` : ''}` +
    `${quick ? 'A quick run: smaller texts, fewer rounds. ' : ''}` +
    `${cpu}, ${cores} cores, ${memory}; Node ${node}, V8 ${v8}; ${date}. ` +
    `Medians of ${pace.rounds} rounds in which every peer has its turn; the ratio is the median of those of the ` +
    `rounds, with its quartiles.${waitingOf(measured)}`
  )
}

/** How busy the machine was with other things, as far as it is known. */
function waitingOf(measured) {
  const parts = measured.flatMap(({ entries }) => entries.map(({ waiting }) => waiting))
  const known = parts.filter((part) => part !== undefined)
  if (known.length === 0) return ''
  const percent = Math.round(100 * median(known))
  return ` Other work on the machine kept the processes waiting for ${percent} % of the time (median), which is taken off.`
}
