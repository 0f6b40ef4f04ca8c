// Makes the files of the npm package of js/ and the compiled core: what tools/package/entries.mjs lists.
//
//   npm run build:js                                          build/wasm-release/wasm -> dist/
//   npm run build:js -- --core build/wasm-debug/wasm --out dist-debug
//
// Does nothing when no input has changed since the last run.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './package/bundle.mjs'
import { bundleDeclarations } from './package/declarations.mjs'
import { writeStopWords } from './package/stop-words.mjs'
import { inProject } from './project.mjs'
import { sizesOf } from './sizes.mjs'

const { values } = parseArgs({
  options: {
    core: { type: 'string', default: 'build/wasm-release/wasm' },
    out: { type: 'string', default: 'dist' },
  },
})
const core = {
  glue: path.resolve(inProject(), values.core, 'wordbridge-core.mjs'),
  wasm: path.resolve(inProject(), values.core, 'wordbridge-core.wasm'),
  constants: path.resolve(inProject(), values.core, 'wordbridge-constants.mjs'),
}
const out = path.resolve(inProject(), values.out)
/** The hash of the inputs, then the name of each file that was made of them. */
const RECORD = '.made'

const missing = Object.values(core).find((file) => !existsSync(file))
if (missing === undefined) {
  await run()
} else {
  console.error(
    `build-js: ${path.relative(inProject(), missing)} is missing: the C++ core is not compiled. Run npm run build, ` +
      'which compiles it first.',
  )
  process.exitCode = 1
}

async function run() {
  const hash = hashOfInputs()
  if (isUpToDate(hash)) {
    console.log(`build-js: ${values.out}/ is up to date`)
    return
  }
  mkdirSync(out, { recursive: true })
  rmSync(path.join(out, RECORD), { force: true })
  const modules = await bundle(core, out)
  const declarations = await bundleDeclarations(out, modules)
  const made = [...Object.keys(modules), ...declarations, writeStopWords(out)].sort()
  removeOthers(made)
  writeFileSync(path.join(out, RECORD), [hash, ...made].join('\n'))
  printSizes(made)
}

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const file of [...inputs(), ...Object.values(core)]) {
    const content = readFileSync(file)
    hash.update(`${path.relative(inProject(), file)}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function inputs() {
  const inFolder = (folder) =>
    readdirSync(inProject(folder), { recursive: true }).map((name) => inProject(folder, name))
  return [
    ...inFolder('js').filter((file) => /\.(ts|json)$/.test(file)),
    ...inFolder('packs'),
    ...inFolder('tools/package').filter((file) => file.endsWith('.mjs')),
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build-js.mjs'].map((name) =>
      inProject(name),
    ),
  ].sort()
}

function isUpToDate(hash) {
  if (!existsSync(path.join(out, RECORD))) return false
  const [recorded, ...made] = readFileSync(path.join(out, RECORD), 'utf8').split('\n')
  return recorded === hash && made.every((name) => existsSync(path.join(out, name)))
}

/** Removes what an earlier run has made and this one has not: names of shared files have a hash. */
function removeOthers(made) {
  for (const name of readdirSync(out)) {
    if (!made.includes(name)) rmSync(path.join(out, name), { recursive: true })
  }
}

function printSizes(made) {
  console.log(`build-js: ${values.out}/`.padEnd(34) + 'bytes'.padStart(10) + 'gzip'.padStart(10))
  const files = made
    .filter((name) => name.includes('.') && !name.endsWith('.map'))
    .map((name) => path.join(out, name))
  for (const file of [...files, core.wasm, core.glue]) {
    const { name, raw, gzip } = sizesOf(file)
    const columns = [raw, gzip].map((bytes) => bytes.toLocaleString('en').padStart(10))
    console.log(`  ${name.padEnd(32)}${columns.join('')}`)
  }
}
