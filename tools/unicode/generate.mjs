// Writes the Unicode tables of the core from the Unicode Character Database as npm carries it.
//
//   npm run generate:unicode             writes src/unicode/tables.generated.{h,cpp}
//   npm run generate:unicode -- --check  compares instead, exits with 1 if they differ
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldingTable } from './case-folding.mjs'
import { UNICODE_VERSION } from './database.mjs'
import { normalizationTable } from './normalization.mjs'
import { propertyTable } from './properties.mjs'
import { header, source } from './render.mjs'

const directory = new URL('../../src/unicode/', import.meta.url)

/** The two generated files, name -> text. */
export async function generate() {
  const folding = await foldingTable()
  const normalization = await normalizationTable(folding.fold)
  const properties = await propertyTable(normalization)
  return new Map([
    ['tables.generated.h', header(UNICODE_VERSION, properties, folding, normalization)],
    ['tables.generated.cpp', source(UNICODE_VERSION, properties, folding, normalization)],
  ])
}

/** Names of the generated files that are not what the generator would write now. */
export async function staleFiles() {
  const stale = []
  for (const [name, text] of await generate()) {
    let committed = ''
    try {
      committed = readFileSync(new URL(name, directory), 'utf8')
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
    if (committed !== text) stale.push(name)
  }
  return stale
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles()
    for (const name of stale)
      console.error(`src/unicode/${name} differs: run npm run generate:unicode`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    for (const [name, text] of await generate()) {
      writeFileSync(new URL(name, directory), text)
      console.log(`src/unicode/${name}: ${text.length} characters`)
    }
  }
}
