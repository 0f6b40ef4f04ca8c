// What was to be reached, set before anything was measured, and whether it was.
import { powerOf, ratioByRound, spread } from './statistics.mjs'

/**
 * @typedef {object} Target
 * @property {string} task one of bench/tasks.mjs
 * @property {keyof typeof measures} measure
 * @property {number} wanted at least so many times as fast; for the other measures, at most so much
 * @property {string} [peer] of a ratio: who is to be outrun
 * @property {string} [by] of a ratio: who is to outrun it; wordbridge from a JavaScript string by default
 * @property {number} [size] of the measure `memory`: bytes of the text
 *
 * @typedef {object} Outcome
 * @property {import('./statistics.mjs').Spread} [measured]
 * @property {number} [attained] `measured` as a multiple of `wanted`, turned so that more is better
 * @property {boolean} [reached] whether `attained` is 1 or more
 * @property {string} [missing] why there is nothing else
 */

const ratios = (task, by, wanted) =>
  Object.entries(wanted).map(([peer, times]) => ({
    task,
    measure: 'ratio',
    wanted: times,
    peer,
    by,
  }))
const ours = (task, wanted) => ratios(task, 'wordbridge', wanted)
/** The core in WebAssembly and native, made by compilers of one family, both from bytes of UTF-8. */
const ofNative = (task) => ratios(task, 'wordbridge-bytes', { 'native-clang': 0.7 })
/** The same where both have columns in memory that they have used before. */
const ofNativeInto = (task) => ratios(task, 'wordbridge-into', { 'native-clang': 0.7 })
const atMost = (task, measure, wanted, size) => ({ task, measure, wanted, size })

/** @type {Target[]} */
export const targets = [
  ...ours('words', { 'intl-segmenter-24': 50, icu: 10 }),
  ...ours('words-multilingual', { 'intl-segmenter-24': 15, icu: 4 }),
  ...ours('sentences', { 'intl-segmenter-24': 8, icu: 3 }),
  ...ours('graphemes', { 'intl-segmenter-24': 40, icu: 10 }),
  ...ours('graphemes-counted', { 'unicode-segmenter': 5 }),
  ...ours('words-counted', { 'hand-written': 8 }),
  ...ours('words-counted-ascii', { 'hand-written': 8 }),
  ...ours('report', {
    'text-readability': 1000,
    'wink-nlp': 400,
    syllable: 40,
    'hand-written': 5,
  }),
  ...ours('frequencies', { 'hand-written': 8 }),
  ...ours('documents', {
    'text-readability': 1000,
    'wink-nlp': 400,
    syllable: 40,
    'hand-written': 5,
    'hand-written-map': 8,
  }),
  atMost('empty-call', 'microseconds', 1),
  atMost('letter-call', 'microseconds', 1),
  ...ofNative('words'),
  ...ofNativeInto('words'),
  ...ofNative('words-multilingual'),
  ...ofNativeInto('words-multilingual'),
  ...ofNative('sentences'),
  ...ofNativeInto('sentences'),
  ...ofNative('graphemes'),
  ...ofNativeInto('graphemes'),
  ...ofNative('words-counted'),
  ...ofNative('report'),
  atMost('growth', 'power', 1.05),
  atMost('growth', 'memory', 3, 1e8),
  atMost('load', 'milliseconds', 10),
  atMost('load-chromium', 'milliseconds', 20),
]

/** What a target's figure is, from the result of its task; nothing where it was not measured. */
const measures = {
  ratio({ entries }, { peer, by }) {
    const [fast, slow] = [by, peer].map((id) => entries.find((entry) => entry.id === id))
    for (const entry of [fast, slow]) requireFigure(entry, 'milliseconds')
    const times = ({ milliseconds, bytes }) => milliseconds.map((time) => time / bytes)
    return ratioByRound(times(fast), times(slow))
  },
  microseconds: ({ entries }) => ownFigure(entries, 'speed'),
  milliseconds: ({ entries }) => ownFigure(entries, 'milliseconds'),
  power({ entries }) {
    const measured = entries.filter(({ nanosecondsPerByte }) => nanosecondsPerByte)
    // A text that broke down is no text that took linear time.
    if (measured.length < entries.length) throw new NotMeasured(entries.find(isMissing).missing)
    const points = measured.map(({ bytes, nanosecondsPerByte }) => [
      bytes,
      bytes * nanosecondsPerByte.median,
    ])
    return spread([powerOf(points)])
  },
  memory({ entries }, { size }) {
    const entry = entries.find((each) => each.size === size)
    requireFigure(entry, 'memory')
    return spread([entry.memory / entry.bytes])
  },
}

/** The message says why; without one, nobody asked for it in this run. */
class NotMeasured extends Error {}

const isMissing = ({ missing }) => missing !== undefined

function requireFigure(entry, name) {
  if (!entry?.[name]) throw new NotMeasured(entry?.missing)
}

function ownFigure(entries, name) {
  const entry = entries.find(({ id }) => id === 'wordbridge')
  requireFigure(entry, name)
  return entry[name]
}

/**
 * The targets of which both sides had a part in the run, with what came out.
 *
 * @param {{tasks: object[]}} results of measureAll()
 * @returns {(Target & Outcome)[]}
 */
export function judgeTargets({ tasks }) {
  return targets.flatMap((target) => {
    const result = tasks.find(({ name }) => name === target.task)
    const outcome = result && outcomeOf(target, result)
    return outcome ? [{ ...target, ...outcome }] : []
  })
}

/** @returns {Outcome | undefined} */
function outcomeOf(target, result) {
  const { measure, wanted } = target
  try {
    const measured = measures[measure](result, target)
    const attained = measure === 'ratio' ? measured.median / wanted : wanted / measured.median
    return { measured, attained, reached: attained >= 1 }
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error
    return error.message ? { missing: error.message } : undefined
  }
}
