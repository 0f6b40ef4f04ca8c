import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { withTargets } from '../../bench/show-results.mjs'
import { judgeTargets, targets } from '../../bench/targets.mjs'
import { targetLines, targetsTable } from '../../bench/targets-table.mjs'
import { peers } from '../../bench/peers/index.mjs'
import { takesPart } from '../../bench/selection.mjs'
import { tasks } from '../../bench/tasks.mjs'
import { inProject } from '../../tools/project.mjs'

const machine = {
  cpu: 'A chip',
  cores: 2,
  memory: '4 GiB',
  node: '20.0.0',
  v8: '11',
  date: 'today',
}
const resultsOf = (...measured) => ({ machine, pace: { rounds: 3 }, tasks: measured })

const wordbridge = { id: 'wordbridge', bytes: 1000, milliseconds: [1, 2, 1] }
const icu = (milliseconds) => ({ id: 'icu', bytes: 500, milliseconds })
const words = (...entries) => ({ name: 'words', corpus: 'English', entries })

test('a target names a task, and peers that take part in it', () => {
  for (const { task: name, measure, peer, by } of targets) {
    const task = tasks.find((each) => each.name === name)
    assert.ok(task, name)
    const able = peers.filter((each) => takesPart(each, task)).map(({ id }) => id)
    if (measure === 'ratio')
      assert.ok(able.includes(peer) && able.includes(by), `${name} ${peer} ${by}`)
  }
})

test('a ratio is reached if its median over the rounds reaches what was wanted, byte by byte', () => {
  // Half of the text in five times the time is ten times as slow.
  const [reached] = judgeTargets(resultsOf(words(wordbridge, icu([5, 10, 5]))))
  assert.equal(reached.peer, 'icu')
  assert.deepEqual(reached.measured, { median: 10, lower: 10, upper: 10 })
  assert.equal(reached.attained, 1)
  assert.equal(reached.reached, true)
  const [missed] = judgeTargets(resultsOf(words(wordbridge, icu([4, 8, 4]))))
  assert.equal(missed.attained, 0.8)
  assert.equal(missed.reached, false)
})

test('a time is reached if it is as short as wanted, and half of it counts twice', () => {
  const load = (median) => ({
    name: 'load',
    entries: [{ id: 'wordbridge', milliseconds: { median, lower: median, upper: median } }],
  })
  const [fast] = judgeTargets(resultsOf(load(5)))
  assert.equal(fast.attained, 2)
  assert.equal(fast.reached, true)
  assert.equal(judgeTargets(resultsOf(load(10.1)))[0].reached, false)
})

const growth = (...entries) => ({ name: 'growth', entries })
const size = (bytes, nanoseconds, memory) => ({
  size: bytes,
  bytes,
  nanosecondsPerByte: { median: nanoseconds, lower: nanoseconds, upper: nanoseconds },
  memory,
})

test('time that grows with the text is linear, time that grows with its square is not', () => {
  const linear = growth(size(1e3, 5), size(1e5, 5), size(1e7, 5))
  const [power] = judgeTargets(resultsOf(linear))
  assert.ok(Math.abs(power.measured.median - 1) < 1e-9)
  assert.equal(power.reached, true)
  const quadratic = growth(size(1e3, 5), size(1e5, 500), size(1e7, 50_000))
  const [steep] = judgeTargets(resultsOf(quadratic))
  assert.ok(Math.abs(steep.measured.median - 2) < 1e-9)
  assert.equal(steep.reached, false)
})

test('growth that broke down at one size is not measured, and memory is that of 100 MB', () => {
  const broken = growth(size(1e3, 5), size(1e8, 5, 4e8), {
    size: 5e8,
    bytes: 5e8,
    missing: 'memory is out',
  })
  const [power, memory] = judgeTargets(resultsOf(broken))
  assert.equal(power.missing, 'memory is out')
  assert.equal(power.reached, undefined)
  assert.equal(memory.measured.median, 4)
  assert.equal(memory.attained, 0.75)
})

test('a peer that could not be measured says why; one that nobody asked for is left out', () => {
  const absent = { id: 'icu', missing: 'no headers' }
  assert.deepEqual(
    judgeTargets(resultsOf(words(wordbridge, absent))).map(({ peer, missing }) => [peer, missing]),
    [['icu', 'no headers']],
  )
  assert.deepEqual(judgeTargets(resultsOf(words(wordbridge))), [])
})

test('the table says reached or missed, by how much, and never rounds up to reached', () => {
  const table = targetsTable(resultsOf(words(wordbridge, icu([4.99, 9.98, 4.99]))))
  assert.match(
    table,
    /^\| words with columns, English \| ICU, native C\+\+ \| ≥ 10 × \| +9\.98 \| \*\*missed, 0\.99\*\* \|$/m,
  )
  assert.match(table, /^0 of 1 targets were reached\. A chip/m)
  const lines = targetLines(resultsOf(words(wordbridge, icu([5, 10, 5]))))
  assert.deepEqual(lines, [
    'reached, 1.00: words with columns, English, beside ICU, native C++: wanted ≥ 10 ×, measured 10',
    '1 of 1 targets were reached.',
  ])
})

test('the table goes between the marks of the page, however often', () => {
  const begin = '<!-- targets: written by npm run bench -- --write -->'
  const results = resultsOf(words(wordbridge, icu([5, 10, 5])))
  const once = withTargets(`# Page\n\n${begin}\n<!-- end -->\n\nMore\n`, results)
  assert.match(once, /<!-- targets: .* -->\n\n\| work/)
  assert.match(once, /\n\n<!-- end -->\n\nMore\n$/)
  assert.equal(withTargets(once, results), once)
})

test('docs/performance.md has the table of the results that are kept, or none where none are', () => {
  const page = readFileSync(inProject('docs/performance.md'), 'utf8')
  const file = inProject('bench/results/peers.json')
  if (existsSync(file)) {
    assert.equal(page, withTargets(page, JSON.parse(readFileSync(file, 'utf8'))))
  } else {
    assert.match(page, /written by npm run bench -- --write -->\n<!-- end -->/)
  }
})
