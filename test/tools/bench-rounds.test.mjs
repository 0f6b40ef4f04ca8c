import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PeerFailure, PeerProcess } from '../../bench/process.mjs'
import { runInterleaved } from '../../bench/rounds.mjs'
import { fasterOf } from '../../bench/peers/faster-of.mjs'

const pace = { rounds: 2, warmUp: 10, turn: 10 }

/** A process whose runs take the same time each, and that notes its turns. */
function pretended(name, time, turns) {
  return {
    async run(times) {
      turns.push(`${name}${times}`)
      return time * times
    },
  }
}

test('processes have their turns one after the other, as many runs as fill a turn', async () => {
  const turns = []
  const processes = [pretended('a', 4, turns), pretended('b', 20, turns)]
  const outcomes = await runInterleaved(processes, pace)
  assert.deepEqual(turns.slice(-4), ['a4', 'b1', 'a4', 'b1'])
  assert.deepEqual(outcomes, [{ milliseconds: [4, 4] }, { milliseconds: [20, 20] }])
})

test('one that fails is left out, and says why', async () => {
  const failing = { run: async () => Promise.reject(new PeerFailure('out of breath')) }
  const outcomes = await runInterleaved([failing, pretended('a', 20, [])], pace)
  assert.deepEqual(outcomes, [{ missing: 'out of breath' }, { milliseconds: [20, 20] }])
})

const answering = (code) => [process.execPath, '-e', code]

test('a process that ends by itself is a failure with its last words', async () => {
  const peer = new PeerProcess(answering("console.error('no model'); process.exitCode = 1"))
  await assert.rejects(peer.run(1), (error) => {
    assert.ok(error instanceof PeerFailure)
    assert.match(error.message, /^the process ended: no model$/)
    return true
  })
})

test('an answer that says what is wrong is a failure, and one that is too late is another', async () => {
  const code = (line) => answering(`process.stdin.once('data', () => console.log('${line}'))`)
  const wrong = new PeerProcess(code('error\\tno such work'))
  await assert.rejects(wrong.open('words', 'file'), /^Error: no such work$/)
  wrong.end()
  const late = new PeerProcess(answering('setInterval(() => {}, 1000)'), { timeLimit: 100 })
  await assert.rejects(late.run(1), /no answer to run within 0\.1 s/)
  late.end()
})

test('of several variants the faster is kept', () => {
  const calls = { slow: 0, fast: 0 }
  const slow = () => {
    calls.slow++
    for (const end = performance.now() + 2; performance.now() < end;);
    return 'slow'
  }
  const fast = () => {
    calls.fast++
    return 'fast'
  }
  const chosen = fasterOf([slow, fast])
  for (let i = 0; i < 100; i++) chosen()
  assert.equal(chosen(), 'fast')
  assert.equal(calls.slow, 5)
})
