// The process of one peer: node bench/worker.mjs PEER. Reads a request a line from standard input and answers a line;
// fields stand between tabs. bench/native/peer_loop.h is the same for programs in C++.
//
//   version                 -> version  TEXT
//   open    WORK  FILE      -> opened   reads the text that `run` is about
//   answer  FILE            -> answer   NAME=NUMBER...   what the work finds in a text
//   run     TIMES           -> time     MILLISECONDS WAITED   of so many runs together; how much of it was waiting for
//                                                             a processor that did other work
//   memory                  -> memory   BYTES of WebAssembly memory, or nothing where that is unknown
//
// Whatever goes wrong is answered with `error  MESSAGE`.
import { readFileSync } from 'node:fs'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import { findPeer, packageVersion } from './peers/index.mjs'
import { startClock } from './waiting.mjs'

// Standard output belongs to the answers, whatever a package prints.
console.log = console.info = console.error

const peer = findPeer(process.argv[2])
let work
let run
let input

const requests = {
  version: () => ['version', peer.version?.() ?? packageVersion(peer.packages[0])],
  async open(name, file) {
    work = peer.works[name]
    run = await work.prepare()
    input = read(file)
    return ['opened']
  },
  answer(file) {
    const found = Object.entries(work.answer(run(read(file))))
    return ['answer', ...found.map(([name, number]) => `${name}=${number}`)]
  },
  run(times) {
    let last
    const stopClock = startClock()
    for (let i = 0; i < Number(times); i++) last = run(input)
    const { time, waited } = stopClock()
    if (last === undefined) throw new Error('the work gave nothing')
    return ['time', String(time), String(waited)]
  },
  memory: () => ['memory', ...[peer.memory?.()].filter(Boolean).map(String)],
}

/** A text, or the array of texts of a .json file, in the form that the work takes. */
function read(file) {
  const text = readFileSync(file, 'utf8')
  const content = file.endsWith('.json') ? JSON.parse(text) : text
  return work.input ? work.input(content) : content
}

for await (const line of createInterface({ input: stdin })) {
  const [name, ...fields] = line.split('\t')
  let reply
  try {
    reply = await requests[name](...fields)
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    reply = ['error', message.replace(/\s+/g, ' ')]
  }
  stdout.write(`${reply.join('\t')}\n`)
}
