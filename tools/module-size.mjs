// Prints what the WebAssembly module is made of: for each source file its code and data, and how much smaller the module would
// be by gzip -9 without them. build/wasm-release must be built.
//   node tools/module-size.mjs                 the files
//   node tools/module-size.mjs functions       the largest functions
//   node tools/module-size.mjs data            the largest tables
// The optimizer puts functions that are called once into their callers, of another file maybe: such code counts for those.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { link } from '../bench/variants/make.mjs'
import { readLinkMap } from './module-size/link-map.mjs'
import { readModule } from './module-size/wasm-module.mjs'
import { inProject } from './project.mjs'

const MOST = 60
const folder = inProject('build/module-size')
const map = join(folder, 'link.map')

/** @typedef {{name: string, code: number, data: number, ranges: [number, number][]}} Part ranges of bytes of the module */

const views = { files: partsByFile, functions: functionParts, data: dataParts }

async function main(view = 'files') {
  if (!Object.hasOwn(views, view)) {
    console.error(`unknown: ${view}; there are: ${Object.keys(views).join(', ')}`)
    process.exitCode = 2
    return
  }
  mkdirSync(folder, { recursive: true })
  await link(inProject('build/wasm-release'), ['--profiling-funcs', `-Wl,-Map=${map}`], folder)
  const module = readModule(readFileSync(join(folder, 'wordbridge-core.wasm')))
  print(module, views[view](module, readLinkMap(readFileSync(map, 'utf8'))))
}

function partsByFile(module, linkMap) {
  const files = new Map()
  for (const part of [...functionParts(module, linkMap), ...dataParts(module, linkMap)]) {
    const file = files.get(part.file) ?? { name: part.file, code: 0, data: 0, ranges: [] }
    files.set(part.file, file)
    file.code += part.code
    file.data += part.data
    file.ranges.push(...part.ranges)
  }
  return [...files.values()]
}

function functionParts({ functions }, { fileOfFunction }) {
  return functions.map(({ name, start, end }) => {
    const file = fileOfFunction.get(name) ?? 'unknown'
    return { name: `${file}: ${name}`, file, code: end - start, data: 0, ranges: [[start, end]] }
  })
}

function dataParts({ segments }, { data }) {
  return data.map(({ name, file, address, size }) => {
    const ranges = segments.flatMap((segment) => {
      const from = Math.max(address, segment.address)
      const to = Math.min(address + size, segment.address + segment.size)
      const shift = segment.start - segment.address
      return from < to ? [[from + shift, to + shift]] : []
    })
    const bytes = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
    return { name: `${file}: ${name}`, file, code: 0, data: bytes, ranges }
  })
}

/** @param {Part[]} parts the largest are printed */
function print({ bytes, sections }, parts) {
  const contents = sections.filter(({ id }) => id === CODE || id === DATA)
  const whole = compressedWithout(bytes, contents, [])
  const rows = parts
    .filter(({ code, data }) => code + data > 0)
    .sort((a, b) => b.code + b.data - (a.code + a.data))
    .slice(0, MOST)
    .map((part) => ({ ...part, gain: whole - compressedWithout(bytes, contents, part.ranges) }))
    .sort((a, b) => b.gain - a.gain)
  console.log(line('gzip', 'code', 'data', ''))
  for (const { gain, code, data, name } of rows) console.log(line(gain, code, data, name))
}

const CODE = 10
const DATA = 11

function compressedWithout(bytes, contents, ranges) {
  const sorted = [...ranges].sort(([a], [b]) => a - b)
  const kept = contents.flatMap(({ start, end }) => {
    const inside = sorted.filter(([from]) => from >= start && from < end)
    const begins = [start, ...inside.map(([, to]) => to)]
    const ends = [...inside.map(([from]) => from), end]
    return begins.map((begin, i) => bytes.subarray(begin, ends[i]))
  })
  return gzipSync(Buffer.concat(kept), { level: 9 }).length
}

function line(gain, code, data, name) {
  const figures = [gain, code, data].map((figure) => figure.toLocaleString('en').padStart(9))
  return `${figures.join('')}  ${name}`.trimEnd()
}

await main(process.argv[2])
