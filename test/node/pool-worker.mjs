// A worker of a pool, with what the tests ask of it: some texts are slow, and some are the end of it.
import { parentPort, workerData } from 'node:worker_threads'

if (workerData.failAtStart) throw new Error('it failed at its start')
const { Atomics, Int32Array, SharedArrayBuffer, TextEncoder, WebAssembly } = globalThis
const { encodeInto } = TextEncoder.prototype
const never = new Int32Array(new SharedArrayBuffer(4))

// In the middle of the work, as it would be in life: every text that is not short ASCII comes by here.
TextEncoder.prototype.encodeInto = function (text, target) {
  const [, what, times] = /^(EXIT|BREAK|FILL|WAIT) (\d+)/.exec(text) ?? []
  if (what === 'WAIT') Atomics.wait(never, 0, 0, Number(times))
  else if (what !== undefined && Atomics.add(workerData.deaths, 0, 1) < Number(times)) die(what)
  return encodeInto.call(this, text, target)
}

function die(how) {
  if (how === 'EXIT') process.exit(3)
  if (how === 'BREAK') throw new WebAssembly.RuntimeError('unreachable')
  const kept = []
  for (;;) kept.push(Array.from({ length: 1e5 }, (_, i) => ({ i })))
}

const { serve } = await import(workerData.library)
// Before the work is looked at: an error in the middle of it would be its answer.
parentPort.on('message', ({ wordbridge }) => {
  const request = wordbridge?.request
  if (Array.isArray(request) && request.some(({ parameters }) => parameters[0] === 'THROW'))
    throw new RangeError('thrown by the worker')
})
serve(parentPort, workerData.loadOptions)
