// The functions of the C interface: those that its headers declare, and the committed list of them.
//   node tools/library/symbols.mjs          compares the list with the headers, exits with 1 if they differ
//   node tools/library/symbols.mjs --write  writes the list
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from '../project.mjs'

const list = inProject('src/abi/symbols.txt')
const folder = inProject('src/abi/wordbridge')

/** Functions that a header declares, in any order. */
export function declaredIn(header) {
  const code = header.replace(/\/\*[^]*?\*\//g, '')
  const names = [...code.matchAll(/\bWB_API\b([^;{]*);/g)].map(([, declaration]) => {
    const [, name] = /\b(wb_\w+)\s*\(/.exec(declaration) ?? []
    if (name === undefined) throw new Error(`no function is declared by: WB_API${declaration}`)
    return name
  })
  return names
}

/** Those of all headers, sorted. */
export function declaredSymbols() {
  const headers = readdirSync(folder).filter((name) => name.endsWith('.h'))
  return headers.flatMap((name) => declaredIn(readFileSync(`${folder}/${name}`, 'utf8'))).sort()
}

/** Those of the committed list. */
export function listedSymbols() {
  return readFileSync(list, 'utf8').trimEnd().split('\n')
}

/** What C++ has otherwise, or has no use for: simple.h, memory for hosts that have none of their own, and `wb::Options`. */
const NOT_FOR_CPP = /^wb_(text_|block_|options_init$)/

/** Functions of the list that the headers for C++ do not offer. */
export function unwrappedSymbols() {
  const headers = readdirSync(folder).filter((name) => name.endsWith('.hpp'))
  const code = headers.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('')
  const called = new Set(code.replace(/\/\/.*/g, '').match(/\bwb_\w+/g))
  return listedSymbols().filter((name) => !called.has(name) && !NOT_FOR_CPP.test(name))
}

/** What one of two lists has and the other has not, a line each. */
export function differences(expected, found) {
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${name} is too much`),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const declared = declaredSymbols()
  if (process.argv.includes('--write')) {
    writeFileSync(list, `${declared.join('\n')}\n`)
  } else {
    const wrong = differences(declared, listedSymbols())
    for (const line of wrong) console.error(`src/abi/symbols.txt: ${line}`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  }
}
