import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

/** Runs steps written as JavaScript in a process of their own, as every tool does. */
function runSteps(steps) {
  const module = new URL('../../tools/step.mjs', import.meta.url).href
  const code = `import { runSteps } from '${module}'; await runSteps(${steps})`
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
}

test('steps are counted, and end with a remark', () => {
  const steps = `[
    { title: 'First', log: 'step-test', advice: '', work: async () => {} },
    { title: 'Second', log: 'step-test', advice: '', work: async () => 'nothing to do' },
  ]`
  const { status, stdout, stderr } = runSteps(steps)
  assert.equal(status, 0)
  assert.equal(stdout, '')
  const expected =
    /^==> \[1\/2\] First\n {4}done \(.* s\)\n==> \[2\/2\] Second\n {4}nothing to do \(.* s\)\n$/
  assert.match(stderr, expected)
})

test('a step that fails tells its command, the last lines and what to do, and ends the rest', () => {
  const steps = `[
    {
      title: 'Breaking', log: 'step-test', advice: 'mend it.',
      work: (step) => step.run(['sh', '-c', 'seq 100; echo wrong >&2; exit 3']),
    },
    { title: 'Never', log: 'step-test', advice: '', work: async () => {} },
  ]`
  const { status, stderr } = runSteps(steps)
  assert.equal(status, 1)
  assert.match(stderr, /FAILED: \[1\/2\] Breaking/)
  assert.match(stderr, /command: sh -c/)
  assert.match(stderr, /exit status 3/)
  assert.match(stderr, /\n100\nwrong\n/)
  assert.doesNotMatch(stderr, /\n60\n/)
  assert.match(stderr, /What to do: mend it\./)
  assert.doesNotMatch(stderr, /Never/)
})

test('a program that is missing is named', () => {
  const steps = `[{ title: 'A', log: 'step-test', advice: 'b', work: (s) => s.run(['no-such-thing']) }]`
  const { status, stderr } = runSteps(steps)
  assert.equal(status, 1)
  assert.match(stderr, /command: no-such-thing\n {4}no such program/)
})
