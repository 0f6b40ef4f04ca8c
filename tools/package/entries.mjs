// What the npm package is made of: each entry one line here, and nothing else to do but `npm run build:js`.
// node tools/package/entries.mjs writes the exports of package.json anew from this table.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from '../project.mjs'

/**
 * @typedef {object} Entry
 * @property {string} name of its files in dist/: NAME.mjs, NAME.cjs, NAME.d.ts, NAME.d.cts
 * @property {string} source the module of js/ that it is made of
 * @property {('esm' | 'cjs' | 'iife')[]} formats `iife` is a script, NAME.iife.js, with the global NAME
 * @property {'web' | 'node'} platform `web` runs everywhere and names no built-in module of Node
 * @property {string} [path] what users import; without it the entry is not exported
 * @property {boolean} [types] whether declarations are made of it: an entry that is exported has them
 * @property {boolean} [withoutCore] whether it needs nothing of what calls the core, so that it is small
 * @property {Record<string, string>} [conditions] other entries, by name, that take its place under these conditions of
 *   package.json, such as `node` or `workerd`. They have its types, so that they need none of their own.
 */

/** @type {Entry[]} */
export const entries = [
  {
    name: 'wordbridge',
    path: '.',
    source: 'js/index.ts',
    formats: ['esm', 'cjs', 'iife'],
    platform: 'web',
    types: true,
    // Bundlers know "module", and Node does not: what they make of a program may leave behind a file that is read.
    conditions: {
      workerd: 'workerd',
      'edge-light': 'edge-light',
      module: 'wordbridge',
      node: 'wordbridge-node',
    },
  },
  {
    name: 'wordbridge-node',
    source: 'js/node/index.ts',
    formats: ['esm', 'cjs'],
    platform: 'node',
  },
  { name: 'inlined', source: 'js/inlined.ts', formats: ['esm', 'cjs'], platform: 'web' },
  {
    name: 'file',
    path: './file',
    source: 'js/file.ts',
    formats: ['esm'],
    platform: 'web',
    types: true,
    conditions: { workerd: 'workerd', 'edge-light': 'edge-light', node: 'file-node' },
  },
  { name: 'file-node', source: 'js/node/file.ts', formats: ['esm', 'cjs'], platform: 'node' },
  { name: 'workerd', source: 'js/workerd.ts', formats: ['esm'], platform: 'web' },
  { name: 'edge-light', source: 'js/edge-light.ts', formats: ['esm'], platform: 'web' },
  {
    name: 'pool',
    path: './pool',
    source: 'js/pool/index.ts',
    formats: ['esm'],
    platform: 'web',
    types: true,
    conditions: { node: 'pool-node' },
  },
  { name: 'pool-node', source: 'js/node/pool.ts', formats: ['esm', 'cjs'], platform: 'node' },
  {
    name: 'pool-worker',
    path: './pool-worker',
    source: 'js/pool/worker.ts',
    formats: ['esm'],
    platform: 'web',
    types: true,
    conditions: { node: 'pool-worker-node' },
  },
  {
    name: 'pool-worker-node',
    source: 'js/node/pool-worker.ts',
    formats: ['esm'],
    platform: 'node',
  },
  {
    name: 'languages',
    path: './languages',
    source: 'js/languages.ts',
    formats: ['esm', 'cjs'],
    platform: 'web',
    types: true,
    withoutCore: true,
  },
  ...['codemirror', 'dom', 'prosemirror', 'tiptap', 'lexical', 'monaco'].map(editor),
  { name: 'cli', source: 'js/cli/main.ts', formats: ['esm'], platform: 'node' },
  { name: 'cli-worker', source: 'js/cli/worker.ts', formats: ['esm'], platform: 'node' },
]

/** The adapter of an editor, which is a peer dependency. @returns {Entry} */
function editor(name) {
  return {
    name,
    path: `./${name}`,
    source: `js/editors/${name}.ts`,
    formats: ['esm', 'cjs'],
    platform: 'web',
    types: true,
    // A character count of Tiptap is a `Document`.
    withoutCore: name !== 'tiptap',
  }
}

/** The packages that modules of this one import, and users install if they want these modules: all optional. */
export const peers = Object.keys(
  JSON.parse(readFileSync(inProject('package.json'), 'utf8')).peerDependencies ?? {},
)

/** Paths that are exported as they are: see tools/package/stop-words.mjs for the first. */
const files = {
  './stop-words/*': {
    import: { types: './dist/stop-words/*.d.ts', default: './dist/stop-words/*.mjs' },
    require: { types: './dist/stop-words/*.d.cts', default: './dist/stop-words/*.cjs' },
  },
  './wordbridge.wasm': './dist/wordbridge.wasm',
  './languages.pack': './dist/languages.pack',
  './wordbridge-plain.wasm': './dist/wordbridge-plain.wasm',
  './package.json': './package.json',
}

/** The `exports` of package.json: types first wherever they are looked up, `default` last. */
export function exportsOf(table = entries) {
  const exported = table.filter(({ path }) => path !== undefined)
  return {
    ...Object.fromEntries(exported.map((entry) => [entry.path, conditionsOf(entry, table)])),
    ...files,
  }
}

function conditionsOf(entry, table) {
  const others = Object.entries(entry.conditions ?? {}).map(([condition, name]) => {
    const other = table.find((each) => each.name === name)
    // Who knows "module" has a module for `require` as well.
    const formats = condition === 'module' ? ['esm'] : other.formats
    return [condition, formatsOf({ ...other, formats }, entry.name)]
  })
  return { ...Object.fromEntries(others), ...formatsOf(entry, entry.name) }
}

function formatsOf({ name, formats }, types) {
  const esm = { types: `./dist/${types}.d.ts`, default: `./dist/${name}.mjs` }
  const cjs = { types: `./dist/${types}.d.cts`, default: `./dist/${name}.cjs` }
  // A module alone is what bundlers get for `require` too.
  return formats.includes('cjs') ? { import: esm, require: cjs } : esm
}

function writeExports() {
  const file = inProject('package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.exports = exportsOf()
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeExports()
