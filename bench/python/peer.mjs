// The package in Node, measured as peer.py measures a library of Python: node peer.mjs FILE
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { analyze, count, load } from 'wordbridge'

const text = readFileSync(process.argv[2], 'utf8')
await load()
const works = { words: () => count(text), analyze: () => analyze(text).wordCount }
console.log(JSON.stringify(Object.keys(works)))
const gone = (began) => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}
for await (const line of createInterface({ input: process.stdin })) {
  const [work, seconds] = line.split(' ')
  const began = process.cpuUsage()
  let answer
  let times = 0
  do {
    answer = works[work]()
    times++
  } while (gone(began) < Number(seconds))
  console.log(JSON.stringify([gone(began) / times, answer]))
}
