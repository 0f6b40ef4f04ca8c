// Scores of counts by every formula.
import { readFileSync } from 'node:fs'
import { inProject } from '../../project.mjs'
import { double } from '../../../test/conformance/canonical.mjs'
import { evaluate } from '../independent/formula.mjs'

const FORMULAS = JSON.parse(readFileSync(inProject('tools/formulas/formulas.json'), 'utf8'))

const rows = (name) =>
  readFileSync(inProject(`test/data/readability/${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

/** Counts of the texts a, b and c that the golden scores are of. */
const countsOf = (place) =>
  Object.fromEntries(rows('counts').map(([name, ...values]) => [name, Number(values[place])]))

const GOLDEN = new Map(rows('scores').map(([name, ...values]) => [name, values.map(Number)]))

/** Whether two computations agree as well as sixteen digits can. */
const agree = (a, b) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))

function scoreCase({ score }, formula, place, counts) {
  const known = Object.fromEntries(formula.counts.map((name) => [name, counts[name]]))
  const found = score(formula.name, known).value
  const byFormula = evaluate(formula, known)
  const golden = GOLDEN.get(formula.name)?.[place]
  if (golden !== undefined && Math.abs(byFormula - golden) > 0.5000001e-6) {
    throw new Error(`${formula.name}: the golden score is ${golden}, the formula says ${byFormula}`)
  }
  if (!agree(found, byFormula)) throw new Error(`${formula.name}: ${found}, not ${byFormula}`)
  const same = Object.is(found, byFormula)
  return {
    id: `score/${formula.name}/${'abc'[place]}`,
    origin: same ? 'computed' : 'reviewed',
    call: 'score',
    formula: formula.name,
    counts: known,
    expected: { value: double(found) },
  }
}

export function readabilityCases(wordbridge) {
  const facts = new Map(wordbridge.formulas().map((each) => [each.name, each]))
  return FORMULAS.flatMap((formula) => {
    const { counts } = facts.get(formula.name)
    return [0, 1].map((place) =>
      scoreCase(wordbridge, { ...formula, counts }, place, countsOf(place)),
    )
  })
}
