// Bundles js/ and the compiled core into the modules of the npm package. What several entries need is in files that
// they share, so that whoever imports two of them has one core, and one class of each name.
import { build } from 'esbuild'
import { chmodSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '../project.mjs'
import { entries } from './entries.mjs'

/**
 * Writes the ES modules, then their twins for `require`.
 *
 * @param {{glue: string, wasm: string}} core absolute paths of its two files
 * @param {string} out absolute path of the folder
 * @returns {Promise<Record<string, import('esbuild').Metafile['outputs'][string]>>} the files in it, maps among them
 */
export async function bundle(core, out) {
  const modules = await bundleModules(core, out)
  const twins = await convert(neededBy(entriesWith('cjs'), modules), out)
  for (const { name, source } of entriesWith('esm')) {
    const first = readFileSync(inProject(source), 'utf8').slice(0, 2)
    if (first === '#!') chmodSync(path.join(out, `${name}.mjs`), 0o755)
  }
  return { ...modules, ...twins }
}

const entriesWith = (format) => entries.filter(({ formats }) => formats.includes(format))

async function bundleModules(core, out) {
  const { metafile } = await build({
    ...common(out),
    entryPoints: entriesWith('esm').map(({ name, source }) => ({ in: source, out: name })),
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    outExtension: { '.js': '.mjs' },
    platform: 'neutral',
    external: ['node:*'],
    plugins: [bundleCore(core)],
    loader: { '.wasm': 'base64' },
    define: glueNeedsNode(core) ? {} : { 'import.meta.url': 'undefined' },
  })
  return namedInFolder(metafile.outputs, out)
}

/** The files of some entries: their own, and those that these import. */
function neededBy(wanted, outputs) {
  const names = new Set(wanted.map(({ name }) => `${name}.mjs`))
  for (const name of names) {
    for (const { path: imported, external } of outputs[name].imports) {
      if (!external) names.add(path.basename(imported))
    }
  }
  return [...names]
}

async function convert(names, out) {
  const { metafile } = await build({
    ...common(out),
    entryPoints: names.map((name) => path.join(out, name)),
    outdir: out,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // With it the names of the exports are written so that Node's import of CommonJS finds them.
    platform: 'node',
    define: { 'import.meta.url': '__filename' },
    plugins: [requireTwins()],
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

/** Puts the compiled core where js/ imports it: see js/core-glue.d.ts. */
function bundleCore(core) {
  return {
    name: 'core',
    setup({ onResolve }) {
      onResolve({ filter: /^wordbridge-core$/ }, () => ({ path: core.glue }))
      onResolve({ filter: /^wordbridge-core\.wasm$/ }, () => ({ path: core.wasm }))
    },
  }
}

/** Each file stays one: what it imports becomes what it requires. */
function requireTwins() {
  return {
    name: 'twins',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path: imported }) => ({
        path: imported.replace(/\.mjs$/, '.cjs'),
        external: true,
      }))
    },
  }
}

/**
 * Whether the glue is that of a debug build, which has a branch for Node. The other would look at import.meta.url for
 * its .wasm, which load() hands over; and webpack would follow it.
 */
function glueNeedsNode(core) {
  return readFileSync(core.glue, 'utf8').includes('node:module')
}
