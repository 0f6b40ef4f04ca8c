// A worker as a program would write it, and with the ways to die that the tests ask for.
import { parentPort, workerData } from 'node:worker_threads'

if (workerData.failAtStart) throw new Error('it failed at its start')
const { TextEncoder, WebAssembly } = globalThis
const { encodeInto } = TextEncoder.prototype
if (workerData.withoutWebAssembly) delete globalThis.WebAssembly

const { serve } = await import(workerData.library)
serve(parentPort, workerData.loadOptions)

parentPort.on('message', (message) => {
  if (message === 'throw') throw new RangeError('thrown by the worker')
  if (message === 'exit') process.exit(3)
  if (message === 'break') {
    TextEncoder.prototype.encodeInto = () => {
      throw new WebAssembly.RuntimeError('unreachable')
    }
  }
  if (message === 'mend') TextEncoder.prototype.encodeInto = encodeInto
  if (message === 'allow WebAssembly') globalThis.WebAssembly = WebAssembly
  if (message === 'ping') parentPort.postMessage('pong')
})
