// The compiled core as js/ imports it: js/core-glue.d.ts, js/core-wasm.d.ts, js/core-constants.d.ts and
// js/core-build.d.ts say how.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from '../project.mjs'

/** The custom section of the module that says which build it is. */
const SECTION = 'wordbridge'
const CUSTOM = 0

/**
 * Emscripten's factory waits for its module, so that nothing could start at once. In its place comes one in two steps, which
 * leaves the waiting to its caller. In parentheses V8 compiles it when it reads it, instead of reading it twice.
 *
 * @param {string} functions properties of a literal
 */
const stepsWith = (functions) => [
  [
    /^(?:async )?function createCore\(moduleArg\s*=\s*\{\}\)/m,
    'const createCore=(function(moduleArg={})',
  ],
  [/\}(?=\s*(?:\/\/.*\s*)*export default createCore;)/, '});'],
  [
    /wasmExports\s*=\s*await createWasm\(\);\s*await run\(\);/,
    'let given;Module["instantiateWasm"]=(imports,receive)=>{given={imports,receive};return{}};createWasm();' +
      `return{imports:given.imports,start(instance){given.receive(instance);run();Module["functions"]={${functions}};return Module}};`,
  ],
  // The debug build has a branch for Node.
  [
    /const\s*\{createRequire\}\s*=\s*await import\("node:module"\);[^;]*createRequire\(import\.meta\.url\);/,
    'var require=(name)=>process.getBuiltinModule(name);',
    'optional',
  ],
  // Where the module lies is not the glue's concern, and webpack would follow it.
  [/import\.meta\.url/g, '""'],
  [/\basync function run\(/, 'function run('],
]

/** How it makes an export of the module a property of its own, one by one: for V8 that is a hash table, which takes time to make and to read. */
const EXPORT = /\b_(\w+)\s*=\s*Module\[(["'])_\1\2\]\s*=\s*/g

/**
 * The glue of a build, with the factory in two steps, and with what the module exports and the two functions of its stack together in one object: the
 * property `functions`. Throws if Emscripten writes it another way now.
 */
export function twoStepGlue(text) {
  const exported = new Set(Array.from(text.matchAll(EXPORT), ([, name]) => name))
  if (exported.size === 0) throw new Error(adviceOn(EXPORT))
  const functions = [
    'stackSave',
    'stackRestore',
    ...Array.from(exported, (name) => `"${name}":_${name}`),
  ].join()
  const twoSteps = stepsWith(functions).reduce((glue, [pattern, replacement, optional]) => {
    if (!optional && glue.search(pattern) < 0) throw new Error(adviceOn(pattern))
    return glue.replace(pattern, replacement)
  }, text)
  return twoSteps.replace(EXPORT, '_$1=')
}

const adviceOn = (pattern) =>
  `The glue of Emscripten has no ${pattern}: adapt tools/package/core.mjs to this version of it.`

/**
 * What is known of the core beforehand, as JSON.
 *
 * @param {string} program absolute path of that which prints it: wasm/constants.cpp
 */
export async function constantsOf(program) {
  const { default: run } = await import(pathToFileURL(program).href)
  const lines = []
  await run({ print: (line) => lines.push(line) })
  return lines.join('\n')
}

/** Which build a module belongs to: the version of the package and a hash of the module. */
export function buildOf(wasm) {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  return `${version} ${createHash('sha256').update(wasm).digest('hex').slice(0, 16)}`
}

/**
 * A module with the name of a build in a custom section: its own, or that whose glue it is to fit.
 *
 * @param {Buffer} wasm
 * @param {string} [build] as {@link buildOf} gives it
 */
export function stampedWasm(wasm, build = buildOf(wasm)) {
  const content = Buffer.concat([withLength(Buffer.from(SECTION)), Buffer.from(build)])
  return Buffer.concat([wasm, Buffer.from([CUSTOM]), withLength(content)])
}

/** Bytes after their number, which must be below 128: a LEB128 of one byte. */
function withLength(bytes) {
  if (bytes.length > 127)
    throw new RangeError(`${bytes.length} bytes are too many for a length of one byte`)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}
