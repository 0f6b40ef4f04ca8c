// The package in Node, measured as peer.py measures a library of Python: node peer.mjs FILE
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { analyze, count, load } from 'wordbridge'

const text = readFileSync(process.argv[2], 'utf8')
await load()
const works = { words: () => count(text), analyze: () => analyze(text).wordCount }
console.log(JSON.stringify(Object.keys(works)))
for await (const line of createInterface({ input: process.stdin })) {
  const began = process.cpuUsage()
  const answer = works[line]()
  const { user, system } = process.cpuUsage(began)
  console.log(JSON.stringify([(user + system) / 1e6, answer]))
}
