// Bundles js/ and the compiled core into the files of the npm package.
//
//   npm run build:js                                          build/wasm-release/wasm -> dist/
//   npm run build:js -- --core build/wasm-debug/wasm --out dist-debug
//
// Does nothing when no input has changed since the last run.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const OUTPUTS = [
  'wordbridge.mjs',
  'wordbridge.cjs',
  'wordbridge.d.ts',
  'wordbridge.d.cts',
  'cli.mjs',
]

const { values } = parseArgs({
  options: {
    core: { type: 'string', default: 'build/wasm-release/wasm' },
    out: { type: 'string', default: 'dist' },
  },
})
const core = {
  glue: path.resolve(root, values.core, 'wordbridge-core.mjs'),
  wasm: path.resolve(root, values.core, 'wordbridge-core.wasm'),
}
const out = path.resolve(root, values.out)
const stampFile = path.join(out, '.inputs.sha256')

const missing = Object.values(core).find((file) => !existsSync(file))
if (missing === undefined) {
  await run()
} else {
  console.error(
    `build-js: ${path.relative(root, missing)} is missing: the C++ core is not compiled. Run npm run build, ` +
      'which compiles it first.',
  )
  process.exitCode = 1
}

async function run() {
  const stamp = hashOfInputs()
  if (isUpToDate(stamp)) {
    console.log(`build-js: ${values.out}/ is up to date`)
    return
  }
  mkdirSync(out, { recursive: true })
  writeFileSync(stampFile, '')
  await Promise.all([bundleLibrary('esm', 'mjs'), bundleLibrary('cjs', 'cjs'), bundleCommand()])
  bundleTypes()
  writeFileSync(stampFile, stamp)
  printSizes()
}

function hashOfInputs() {
  const sources = readdirSync(path.join(root, 'js'), { recursive: true })
    .map((name) => path.join(root, 'js', name))
    .filter((file) => /\.(ts|json)$/.test(file))
    .sort()
  const others = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build-js.mjs'].map(
    (name) => path.join(root, name),
  )
  const hash = createHash('sha256')
  for (const file of [...sources, ...others, ...Object.values(core)]) {
    const content = readFileSync(file)
    hash.update(`${path.relative(root, file)}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function isUpToDate(stamp) {
  if (![...OUTPUTS, stampFile].every((name) => existsSync(path.resolve(out, name)))) return false
  return readFileSync(stampFile, 'utf8') === stamp
}

function bundleLibrary(format, extension) {
  return build({
    ...common('js/index.ts', `wordbridge.${extension}`),
    format,
    plugins: [bundleCore()],
    loader: { '.wasm': 'base64' },
    ...(glueNeedsNode() ? nodeSettings(format) : webSettings()),
  })
}

/** Whether the glue is that of a debug build, which has a branch for Node. */
function glueNeedsNode() {
  return readFileSync(core.glue, 'utf8').includes('node:module')
}

// The glue would look at import.meta.url for its .wasm, which load() hands over; and webpack would
// follow it.
function webSettings() {
  return { platform: 'neutral', define: { 'import.meta.url': 'undefined' } }
}

function nodeSettings(format) {
  return {
    platform: 'node',
    define: format === 'cjs' ? { 'import.meta.url': '__filename' } : {},
  }
}

function bundleCommand() {
  return build({
    ...common('js/cli/main.ts', 'cli.mjs'),
    format: 'esm',
    platform: 'node',
    plugins: [importLibrary()],
    banner: { js: '#!/usr/bin/env node' },
  }).then(() => chmodSync(path.join(out, 'cli.mjs'), 0o755))
}

function common(entry, output) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(out, output),
    bundle: true,
    target: ['es2022', 'node20'],
    minify: true,
    sourcemap: true,
    sourcesContent: true,
    legalComments: 'none',
    logLevel: 'warning',
  }
}

/** Puts the compiled core where js/ imports it: see js/core-glue.d.ts. */
function bundleCore() {
  return {
    name: 'core',
    setup({ onResolve }) {
      onResolve({ filter: /^wordbridge-core$/ }, () => ({ path: core.glue }))
      onResolve({ filter: /^wordbridge-core\.wasm$/ }, () => ({ path: core.wasm }))
    },
  }
}

/** Lets the command use the library beside it instead of a copy of its own. */
function importLibrary() {
  return {
    name: 'library',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({
        path: './wordbridge.mjs',
        external: true,
      }))
    },
  }
}

function bundleTypes() {
  const generator = path.join(
    root,
    'node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js',
  )
  const types = path.join(out, 'wordbridge.d.ts')
  const args = [
    '--silent',
    '--no-banner',
    '--export-referenced-types=false',
    '--project',
    'js/tsconfig.json',
  ]
  execFileSync(process.execPath, [generator, ...args, '-o', types, 'js/index.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Symbol.dispose is not in the library of every tsconfig.
  const text = `/// <reference lib="esnext.disposable" />\n${readFileSync(types, 'utf8')}`
  writeFileSync(types, text)
  writeFileSync(path.join(out, 'wordbridge.d.cts'), text)
}

function printSizes() {
  console.log(`build-js: ${values.out}/${' '.repeat(18)}bytes      gzip`)
  for (const [name, file] of [
    ...OUTPUTS.map((name) => [name, path.join(out, name)]),
    ['(inside) core .wasm', core.wasm],
    ['(inside) core .mjs', core.glue],
  ]) {
    const content = readFileSync(file)
    const gzip = gzipSync(content, { level: 9 }).length
    const columns = [content.length, gzip].map((bytes) => bytes.toLocaleString('en').padStart(10))
    console.log(`  ${name.padEnd(20)}${columns.join('')}`)
  }
}
