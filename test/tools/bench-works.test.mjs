import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError, pairsOf, parseOptions, tableOf } from '../../bench/works/measure.mjs'
import { works } from '../../bench/works/works.mjs'

const EVERY = { only: [], beside: undefined }

test('every work has its own name, and its default is one that stands by itself', () => {
  const names = works.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  const alone = works.filter(({ beside }) => beside === undefined).map(({ name }) => name)
  for (const { name, beside } of works) {
    assert.ok(beside === undefined || alone.includes(beside), `${name} beside ${beside}`)
  }
})

test('without words all works are measured, five times', () => {
  assert.deepEqual(parseOptions([]), {
    help: false,
    write: false,
    smoke: false,
    rounds: 5,
    only: [],
  })
})

test('names, rounds and another package can be said', () => {
  const options = parseOptions([
    '--only',
    'a',
    '--rounds',
    '3',
    '--only',
    'b',
    '--beside',
    '/there',
  ])
  assert.deepEqual([options.only, options.rounds, options.beside], [['a', 'b'], 3, '/there'])
})

for (const [words, message] of [
  [['--fast'], /unknown option --fast/],
  [['--only'], /--only needs a part of a name/],
  [['--beside'], /--beside needs a folder/],
  [['--rounds', 'many'], /--rounds needs a number of processes/],
  [['--rounds', '0'], /--rounds needs a number of processes/],
  [['--write', '--smoke'], /--write is for a whole run/],
  [['--write', '--beside', 'there'], /--write is for a whole run/],
]) {
  test(`${words.join(' ')} is not understood`, () => {
    assert.throws(
      () => parseOptions(words),
      (error) => {
        assert.ok(error instanceof UsageError)
        assert.match(error.message, message)
        return true
      },
    )
  })
}

test('an option is timed beside its default, and every work beside itself in another package', () => {
  const name = "`analyze`, `words: 'word'`"
  const byDefault = pairsOf({ ...EVERY, only: [name] }, 'here')
  assert.deepEqual(byDefault, [
    { name, first: { work: '`analyze`', dist: 'here' }, second: { work: name, dist: 'here' } },
  ])
  const beside = pairsOf({ only: [name], beside: 'there' }, 'here')
  assert.deepEqual(beside, [
    { name, first: { work: name, dist: 'there' }, second: { work: name, dist: 'here' } },
  ])
  assert.equal(pairsOf(EVERY, 'here').length, works.length)
  assert.throws(() => pairsOf({ ...EVERY, only: ['no such work'] }, 'here'), UsageError)
})

const rounds = [
  [
    { name: '`analyze`', milliseconds: 10, ratio: 1 },
    { name: "`analyze`, `words: 'word'`", milliseconds: 10, ratio: 2 },
  ],
  [
    { name: '`analyze`', milliseconds: 12, ratio: 1.1 },
    { name: "`analyze`, `words: 'word'`", milliseconds: 11, ratio: 3 },
  ],
]
const cells = (table) =>
  table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test('the table has the time of an option and what multiple of the default it is', () => {
  assert.deepEqual(cells(tableOf(rounds, false)).slice(2), [
    ['`analyze`', '11', '', ''],
    ["`analyze`, `words: 'word'`", '26.5', '2.50', '2.00 to 3.00'],
  ])
})

test('beside another package it has the time there and what part of it is taken here', () => {
  assert.deepEqual(cells(tableOf(rounds, true)).slice(2), [
    ['`analyze`', '11', '1.05', '1.00 to 1.10'],
    ["`analyze`, `words: 'word'`", '10.5', '2.50', '2.00 to 3.00'],
  ])
})
