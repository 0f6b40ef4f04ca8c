// Times pairs of works in one process: node bench/works/time-pairs.mjs JSON, by bench/works/measure.mjs
// Call by call in turn, so that what slows the machine, the heap or the compiler slows both. Prints JSON: for each pair
// the milliseconds of the first, and the second as a multiple of it.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import commonmark from 'commonmark-spec'
import { inProject } from '../../tools/project.mjs'
import { quantile } from '../statistics.mjs'
import { works } from './works.mjs'

/** Calls of a pair at least, however long they take; an even number, so that each is first as often. */
const FEWEST_CALLS = 12
/** The part of the calls that were faster than what is taken: slower ones had other work beside them. */
const TAKEN = 0.25

/** @type {{pairs: {name: string, first: Side, second: Side}[], warmUp: number, time: number, length?: number}} */
/** @typedef {{work: string, dist: string}} Side */
const { pairs, warmUp, time, length } = JSON.parse(process.argv[2])

const corpus = (name) => readFileSync(inProject('test/data/corpora', name), 'utf8')
const declarations = corpus('udhr.txt')
const texts = {
  book: corpus('moby-dick.txt').slice(0, length),
  languages: declarations.slice(0, length),
  markdown: commonmark.text.repeat(6).slice(0, length),
  in({ words }) {
    const text = declarations.split('\n\n').find((each) => each.includes(words))
    return text.repeat(50).slice(0, length)
  },
}

const packages = new Map()
async function packageIn(dist) {
  if (!packages.has(dist)) {
    const loaded = await import(pathToFileURL(`${dist}/wordbridge-node.mjs`))
    await loaded.load()
    packages.set(dist, loaded)
  }
  return packages.get(dist)
}

async function make({ work, dist }) {
  const { make } = works.find(({ name }) => name === work)
  return make(await packageIn(dist), texts)
}

function timeOf(run) {
  const began = performance.now()
  run()
  return performance.now() - began
}

const results = []
for (const { name, first, second } of pairs) {
  const sides = [await make(first), await make(second)]
  for (let spent = 0; spent < warmUp;) for (const side of sides) spent += timeOf(side)
  const times = [[], []]
  for (let spent = 0, round = 0; spent < time || round < FEWEST_CALLS; round++) {
    for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const taken = timeOf(sides[side])
      times[side].push(taken)
      spent += taken
    }
  }
  const [own, other] = times.map((each) => quantile(each, TAKEN))
  results.push({ name, milliseconds: own, ratio: other / own })
}
console.log(JSON.stringify(results))
