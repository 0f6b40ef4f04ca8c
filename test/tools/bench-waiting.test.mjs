import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startClock } from '../../bench/waiting.mjs'
import { PeerProcess } from '../../bench/process.mjs'

test('the clock has the time that went by, and waiting is a part of it', () => {
  const stopClock = startClock()
  for (const end = performance.now() + 20; performance.now() < end;);
  const { time, waited } = stopClock()
  assert.ok(time >= 20)
  assert.ok(waited >= 0 && waited < time, `${waited} of ${time}`)
})

test('what a process waited for a processor is taken off its time, and told as a part of it', async () => {
  const answers = `process.stdin.on('data', () => console.log('time\\t100\\t25'))`
  const peer = new PeerProcess([process.execPath, '-e', answers])
  assert.equal(peer.waiting, 0)
  assert.equal(await peer.run(1), 75)
  assert.equal(peer.waiting, 0.25)
  peer.end()
})
