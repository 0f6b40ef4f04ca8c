// Scores of counts by every formula.
import { readFileSync } from 'node:fs'
import { inProject } from '../../project.mjs'
import { double } from '../../../test/conformance/canonical.mjs'
import { COUNTED, COUNTS } from '../../formulas/counts.mjs'
import { countsOf as countsNeeded } from '../../formulas/expression.mjs'
import { evaluate } from '../independent/formula.mjs'
import { LANGUAGE_TEXTS } from './language-texts.mjs'
import { TEXTS } from './texts.mjs'

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
  const reached = (steps) => steps?.find(({ from }) => from === null || found >= from)
  return {
    id: `score/${formula.name}/${'abc'[place]}`,
    origin: same ? 'computed' : 'reviewed',
    call: 'score',
    formula: formula.name,
    counts: known,
    expected: {
      value: double(found),
      band: reached(formula.bands)?.label ?? null,
      grade: double(formula.scale === 'grade' ? found : reached(formula.grades)?.grade),
    },
  }
}

/** What is known of a formula, as its own file says. */
function factsCase(formula) {
  const counts = countsNeeded(formula, Object.keys(COUNTS))
  return {
    id: `formula/${formula.name}`,
    origin: 'computed',
    call: 'formula',
    formula: formula.name,
    expected: {
      languages: formula.languages,
      status: formula.status,
      scale: formula.scale,
      counts,
      counted: counts.every((name) => Object.keys(COUNTS).indexOf(name) < COUNTED),
    },
  }
}

/** All that a text in a language is scored by. */
function textScores(language, text) {
  const usual = FORMULAS.filter(
    ({ default: languages = [] }) => languages.includes('*') || languages.includes(language),
  )
  return {
    id: `analyze/scores/${language}`,
    call: 'analyze',
    text,
    options: { language },
    results: [
      ...usual.flatMap(({ name }) => [`score.${name}`, `band.${name}`, `grade.${name}`]),
      'consensusGrade',
    ],
  }
}

const EASY_WORDS = ['the', 'cat', 'sit', 'on', 'mat', 'it', 'be', 'a', 'day']
const LISTED = ['dale-chall-1995', 'dale-chall-1948', 'spache-1974']

/** Formulas that need a list of words, with one that counts regular forms too. */
const withLists = () => ({
  id: 'analyze/word-lists',
  call: 'analyze',
  text: 'The cats sat on the mat. It was a fine day in 1999.',
  options: { wordLists: { daleChall: EASY_WORDS, spache: ['the', 'cat'] }, formulas: LISTED },
  results: LISTED.flatMap((name) => [`score.${name}`, `band.${name}`, `grade.${name}`]),
})

export function readabilityCases(wordbridge) {
  const facts = new Map(wordbridge.formulas().map((each) => [each.name, each]))
  const scores = FORMULAS.flatMap((formula) => {
    const { counts } = facts.get(formula.name)
    return [0, 1].map((place) =>
      scoreCase(wordbridge, { ...formula, counts }, place, countsOf(place)),
    )
  })
  return [
    ...scores,
    ...FORMULAS.map(factsCase),
    ...Object.entries(LANGUAGE_TEXTS).map(([language, text]) => textScores(language, text)),
    textScores('en', TEXTS.wrapped),
    textScores('en', ''),
    withLists(),
  ].map((each, place, all) => unique(each, place, all))
}

/** With a number behind an id that is there already. */
function unique(each, place, all) {
  const before = all.slice(0, place).filter(({ id }) => id === each.id).length
  return before === 0 ? each : { ...each, id: `${each.id}/${before + 1}` }
}
