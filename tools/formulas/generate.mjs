// Writes the readability formulas of formulas.json as C++, as TypeScript and as a document.
//
//   npm run generate:formulas             writes the files of `generate`
//   npm run generate:formulas -- --check  compares instead, exits with 1 if they differ
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from '../project.mjs'
import { COUNTS } from './counts.mjs'
import { countsOf } from './expression.mjs'
import { formulaDocument } from './render-document.mjs'
import { formulaHeader, formulaSource, formulaTexts } from './render-cpp.mjs'
import { formulaModule } from './render-typescript.mjs'

/**
 * @typedef {object} Formula
 * @property {string} name
 * @property {string} title
 * @property {string[]} languages it was made for; empty: any
 * @property {'agreed' | 'conflicting' | 'experimental'} status
 * @property {string[]} [default] languages for which it is scored unless others are asked for; '*': every one
 * @property {'ease' | 'grade' | 'difficulty'} scale
 * @property {Record<string, string>} [where] parts of the expression
 * @property {string} expression
 * @property {{from: number | null, label: string}[]} [bands] the first whose `from` is reached
 * @property {{from: number | null, grade: number}[]} [grades] likewise
 * @property {string} reference
 * @property {string} [note]
 * @property {string[]} counts that go into it
 */

/** @returns {Formula[]} */
export function readFormulas() {
  const formulas = JSON.parse(readFileSync(new URL('formulas.json', import.meta.url), 'utf8'))
  return formulas.map((formula) => ({ ...formula, counts: countsOf(formula, Object.keys(COUNTS)) }))
}

/** The generated files, path in the project -> text. */
export function generate() {
  const formulas = readFormulas()
  return new Map([
    ['src/measure/formulas.generated.h', formulaHeader(formulas)],
    ['src/measure/formulas.generated.cpp', formulaSource(formulas)],
    ['src/abi/formula_texts.generated.h', formulaTexts(formulas)],
    ['js/formulas.generated.ts', formulaModule(formulas)],
    [
      'docs/readability.md',
      formulaDocument(formulas, readFileSync(inProject('docs/readability.md'), 'utf8')),
    ],
  ])
}

/** Paths of the generated files that are not what the generator would write now. */
export function staleFiles() {
  const stale = []
  for (const [path, text] of generate()) {
    if (readFileSync(inProject(path), 'utf8') !== text) stale.push(path)
  }
  return stale
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles()
    for (const path of stale) console.error(`${path} differs: run npm run generate:formulas`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    for (const [path, text] of generate()) writeFileSync(inProject(path), text)
  }
}
