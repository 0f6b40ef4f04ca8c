// A start of the package in this process, which is fresh: node bench/start/steps.mjs FILE prints the milliseconds of each step as JSON.
// Time that the thread waited for a processor is taken off. bench/start/measure.mjs starts many.
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { startClock } from '../waiting.mjs'

const steps = {}
let stopClock = startClock()

/** What went by since the last step belongs to this one. */
function end(step) {
  const { time, waited } = stopClock()
  steps[step] = time - waited
  stopClock = startClock()
}

const { compile, instantiate } = WebAssembly
WebAssembly.compile = (bytes) => {
  end('bytes')
  return compile(bytes)
}
WebAssembly.instantiate = async (module, imports) => {
  end('compile')
  const instance = await instantiate(module, imports)
  end('instantiate')
  return instance
}

const { analyze, count, load } = await import(pathToFileURL(process.argv[2]).href)
end('import')
await load()
end('start')
count('two words')
end('count')
analyze('Three short words.')
end('analyze')
console.log(JSON.stringify(steps))
