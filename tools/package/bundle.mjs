// Bundles js/ and the compiled core into the modules of the npm package. What several entries need is in files that
// they share, so that whoever imports two of them has one core, and one class of each name.
import { build } from 'esbuild'
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { inProject } from '../project.mjs'
import { breakLinesOf } from './break-lines.mjs'
import { buildOf, constantsOf, stampedWasm, twoStepGlue } from './core.mjs'
import { entries, peers } from './entries.mjs'
import { mergeShared } from './merge-shared.mjs'
import { printable } from './printable.mjs'

/**
 * Writes the ES modules, then their twins for `require`.
 *
 * @param {{glue: string, wasm: string, constants: string}} core absolute paths of its files
 * @param {string} out absolute path of the folder
 * @returns {Promise<Record<string, import('esbuild').Metafile['outputs'][string]>>} the files in it, maps among them
 */
export async function bundle(core, out) {
  const modules = await bundleModules(core, out)
  const twins = await convert(neededBy(entriesWith('cjs'), modules), modules, out)
  const scripts = await Promise.all(entriesWith('iife').map(({ name }) => bundleScript(name, out)))
  writeFileSync(path.join(out, WASM), stampedWasm(readFileSync(core.wasm)))
  copyFileSync(languagePack, path.join(out, PACK))
  for (const { name, source } of entriesWith('esm')) {
    const first = readFileSync(inProject(source), 'utf8').slice(0, 2)
    if (first === '#!') chmodSync(path.join(out, `${name}.mjs`), 0o755)
  }
  const all = Object.assign({}, modules, twins, ...scripts)
  for (const name of Object.keys(all)) {
    if (Object.hasOwn(all, `${name}.map`)) breakLinesOf(path.join(out, name))
  }
  return { [WASM]: {}, [PACK]: {}, ...all }
}

/** The module in a file of its own. */
const WASM = 'wordbridge.wasm'
/** The model of languages in a file of its own. */
const PACK = 'languages.pack'
const languagePack = inProject('packs', PACK)

const entriesWith = (format) => entries.filter(({ formats }) => formats.includes(format))

async function bundleModules(core, out) {
  const { metafile, outputFiles } = await build({
    ...common(out),
    write: false,
    // Whose text the second build makes short.
    minify: false,
    minifySyntax: true,
    sourcemap: 'inline',
    entryPoints: entriesWith('esm').map(({ name, source }) => ({ in: source, out: name })),
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    outExtension: { '.js': '.mjs' },
    platform: 'neutral',
    // Of the few packages that are bundled, some have no "exports".
    mainFields: ['module', 'main'],
    external: externals,
    plugins: [await bundleCore(core), builtInModules()],
  })
  const texts = new Map(outputFiles.map(({ path: file, text }) => [file, text]))
  return mergeModules(texts, namedInFolder(metafile.outputs, out), out)
}

/** An entry that another one imports only when it needs it. */
const INLINED = './inlined.mjs'

const externals = ['node:*', `./${WASM}`, `./${WASM}?module`, INLINED, ...peers]

/** Writes the modules of the first build as few files: see {@link mergeShared}. */
async function mergeModules(texts, outputs, out) {
  const merge = mergeShared(texts, outputs)
  const { metafile } = await build({
    ...common(out),
    entryPoints: merge.inputs.map((name) => ({ in: `./${name}`, out: path.parse(name).name })),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'neutral',
    external: externals,
    // Its inputs have the names of its outputs, but are read from memory.
    allowOverwrite: true,
    plugins: [merge.plugin],
  })
  return namedInFolder(metafile.outputs, out)
}

/** The files of some entries: their own, and those that these import. */
function neededBy(wanted, outputs) {
  const names = new Set(wanted.map(({ name }) => `${name}.mjs`))
  for (const name of names) {
    for (const { path: imported } of outputs[name].imports) {
      if (Object.hasOwn(outputs, path.basename(imported))) names.add(path.basename(imported))
    }
  }
  return [...names]
}

async function convert(names, modules, out) {
  const { metafile } = await build({
    ...common(out),
    entryPoints: names.map((name) => path.join(out, name)),
    outdir: out,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // With it the names of the exports are written so that Node's import of CommonJS finds them.
    platform: 'node',
    external: peers,
    plugins: [requireTwins()],
  })
  const outputs = namedInFolder(metafile.outputs, out)
  for (const name of names.filter((each) => hasDefaultOnly(modules[each]))) {
    requireDefault(path.join(out, name.replace(/\.mjs$/, '.cjs')))
  }
  return outputs
}

/** Whether an entry of {@link bundle} exports one thing, as default: the module itself is that in CommonJS. */
export const hasDefaultOnly = ({ exports }) => exports.join() === 'default'

/** Makes the default export of a CommonJS file what `require` gives. */
function requireDefault(file) {
  const code = readFileSync(file, 'utf8')
  const map = code.lastIndexOf('//# sourceMappingURL')
  writeFileSync(
    file,
    `${code.slice(0, map)}module.exports=module.exports.default;\n${code.slice(map)}`,
  )
}

/** All of an entry in one classic script, as the global of its name. */
async function bundleScript(name, out) {
  const { version, license } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const { metafile } = await build({
    ...common(out),
    entryPoints: [path.join(out, `${name}.mjs`)],
    format: 'iife',
    globalName: name,
    // What two entries share may be named by one that needs nothing of it.
    logOverride: { 'ignored-bare-import': 'silent' },
    outExtension: { '.js': '.iife.js' },
    platform: 'neutral',
    banner: { js: `/*! ${name} ${version} | ${license} */` },
  })
  return namedInFolder(metafile.outputs, out)
}

function common(out) {
  return {
    absWorkingDir: inProject(),
    outdir: out,
    bundle: true,
    metafile: true,
    target: ['es2022', 'node20'],
    minify: true,
    sourcemap: true,
    sourcesContent: true,
    legalComments: 'none',
    logLevel: 'warning',
  }
}

function namedInFolder(outputs, out) {
  return Object.fromEntries(
    Object.entries(outputs).map(([file, output]) => [path.relative(out, inProject(file)), output]),
  )
}

/** The compiled core by the names that js/ imports: see js/core-glue.d.ts and its neighbours. */
async function bundleCore(core) {
  const wasm = readFileSync(core.wasm)
  const parts = {
    'wordbridge-core': { contents: twoStepGlue(readFileSync(core.glue, 'utf8')), loader: 'js' },
    'wordbridge-core.wasm': {
      contents: JSON.stringify(printable(stampedWasm(wasm))),
      loader: 'json',
    },
    'wordbridge-languages': {
      contents: JSON.stringify(printable(readFileSync(languagePack))),
      loader: 'json',
    },
    'wordbridge-core.constants': { contents: await constantsOf(core.constants), loader: 'json' },
    'wordbridge-core.build': { contents: JSON.stringify(buildOf(wasm)), loader: 'json' },
  }
  return {
    name: 'core',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^wordbridge-(?:core|languages$)/ }, ({ path: name }) => ({
        path: name,
        namespace: 'core',
      }))
      onLoad({ filter: /.*/, namespace: 'core' }, ({ path: name }) => parts[name])
    },
  }
}
/** The modules of Node that packages name without `node:`. */
function builtInModules() {
  return {
    name: 'built-in-modules',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z_]+$/ }, ({ path: name }) =>
        isBuiltin(name) ? { path: `node:${name}`, external: true } : undefined,
      )
    },
  }
}

/** Each file stays one: what it imports becomes what it requires, and its URL comes from its path. */
function requireTwins() {
  return {
    name: 'twins',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path: imported }) => ({
        path: imported.replace(/\.mjs$/, '.cjs'),
        external: true,
      }))
      onLoad({ filter: /\.mjs$/ }, ({ path: file }) => ({
        contents: readFileSync(file, 'utf8').replaceAll('import.meta.url', URL_OF_TWIN),
        loader: 'js',
      }))
    },
  }
}

const URL_OF_TWIN = 'require("node:url").pathToFileURL(__filename).href'
