// Prints what the WebAssembly module and its glue weigh: node tools/sizes.mjs [PRESET]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { inProject } from './project.mjs'

/** The bytes of a file, and of those read with it, as they are, by `gzip -9`, and by Brotli at its best. */
export function sizesOf(file, ...others) {
  const bytes = Buffer.concat([file, ...others].map((each) => readFileSync(each)))
  return {
    name: basename(file),
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  }
}

/** One line for each file of the built module. */
export function moduleSizes(preset = 'wasm-release') {
  return ['wasm/wordbridge-core.wasm', 'wasm/wordbridge-core.mjs'].map((name) =>
    sizeLine(preset, name),
  )
}

/** One line for the module without imports. */
export function abiModuleSizes(preset = 'wasm-release') {
  return [sizeLine(preset, 'abi/wordbridge-core.wasm')]
}

function sizeLine(preset, file) {
  const { name, raw, gzip, brotli } = sizesOf(inProject('build', preset, file))
  return [name.padEnd(20), column(raw), ' gzip', column(gzip), ' brotli', column(brotli)].join('')
}

function column(bytes) {
  return `${bytes.toLocaleString('en').padStart(10)} B`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(moduleSizes(process.argv[2]).join('\n'))
}
