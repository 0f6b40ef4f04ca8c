import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { entries } from '../../tools/package/entries.mjs'
import { COPIED, mergeShared, PARTS, partsOf } from '../../tools/package/merge-shared.mjs'

const folder = path.resolve('made')
const smallEntries = entries
  .filter(({ withoutCore }) => withoutCore)
  .map(({ name }) => `${name}.mjs`)

/** What esbuild says of files that import these. */
function outputsOf(imports) {
  const all = { ...Object.fromEntries(smallEntries.map((name) => [name, []])), ...imports }
  return Object.fromEntries(
    Object.entries(all).map(([name, imported]) => [
      name,
      { imports: imported.map((each) => ({ path: `made/${each}`, external: false })) },
    ]),
  )
}

const imports = {
  'wordbridge.mjs': ['shared-MODULE.mjs', 'shared-CORE.mjs'],
  'wordbridge-node.mjs': ['shared-NODE.mjs'],
  'file.mjs': ['shared-CORE.mjs'],
  'codemirror.mjs': ['shared-ERRORS.mjs', 'shared-EDITORS.mjs'],
  'shared-MODULE.mjs': ['shared-CORE.mjs'],
  'shared-NODE.mjs': ['shared-CORE.mjs'],
  'shared-CORE.mjs': ['shared-ERRORS.mjs'],
  'shared-ERRORS.mjs': [],
  'shared-EDITORS.mjs': ['shared-ERRORS.mjs'],
}

test('a shared file goes where all that need it get as little else as can be', () => {
  assert.deepEqual(Object.fromEntries(partsOf(outputsOf(imports))), {
    'shared-MODULE.mjs': PARTS.wasm,
    'shared-CORE.mjs': PARTS.library,
    'shared-ERRORS.mjs': PARTS.common,
    'shared-NODE.mjs': COPIED,
  })
})

const texts = {
  'wordbridge.mjs':
    'import {\n  load\n} from "./shared-MODULE.mjs";\nimport {\n  Core\n} from "./shared-CORE.mjs";\nexport { Core, load };\n',
  'wordbridge-node.mjs': 'import {\n  start\n} from "./shared-NODE.mjs";\nexport { start };\n',
  'file.mjs': 'import {\n  Core\n} from "./shared-CORE.mjs";\nexport { Core };\n',
  'codemirror.mjs':
    'import "./shared-EDITORS.mjs";\nimport {\n  Failure as E\n} from "./shared-ERRORS.mjs";\nexport { E };\n',
  'shared-MODULE.mjs':
    'import {\n  Core\n} from "./shared-CORE.mjs";\nvar load = () => new Core();\nexport { load };\n',
  'shared-NODE.mjs':
    'import {\n  Core\n} from "./shared-CORE.mjs";\nvar start = () => new Core("of a file");\nexport { start };\n',
  'shared-CORE.mjs':
    'import {\n  Failure\n} from "./shared-ERRORS.mjs";\nvar Core = class { fail() { return new Failure() } };\nexport { Core };\n',
  'shared-ERRORS.mjs': 'var Failure = class {};\nvar unused = 1;\nexport { Failure, unused };\n',
  'shared-EDITORS.mjs':
    'import {\n  Failure\n} from "./shared-ERRORS.mjs";\nglobalThis.editors = Failure;\n',
}

async function merged(given) {
  const files = Object.fromEntries(smallEntries.map((name) => [name, '']))
  const all = Object.entries({ ...files, ...given })
  const { inputs, plugin } = mergeShared(
    new Map(all.map(([name, text]) => [path.join(folder, name), text])),
    outputsOf(imports),
  )
  const { outputFiles } = await build({
    entryPoints: inputs.map((name) => ({ in: `./${name}`, out: path.parse(name).name })),
    outdir: folder,
    bundle: true,
    write: false,
    allowOverwrite: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
    plugins: [plugin],
  })
  return Object.fromEntries(outputFiles.map(({ path: file, text }) => [path.basename(file), text]))
}

test('each file of a part is in it once, and imported from there', async () => {
  const outputs = await merged(texts)
  const withFailure = Object.keys(outputs).filter((name) => /Failure = class/.test(outputs[name]))
  assert.deepEqual(withFailure, [PARTS.common])
  assert.match(outputs['codemirror.mjs'], /import \{ \w+ as E \} from "\.\/shared-common\.mjs"/)
  assert.match(outputs['codemirror.mjs'], /import "\.\/shared-EDITORS\.mjs"/)
  assert.doesNotMatch(Object.values(outputs).join(''), /from "\.\/shared-(MODULE|CORE|ERRORS)/)
})

test('what starts the module of a file is in each that needs it', async () => {
  const outputs = await merged(texts)
  const withStart = Object.keys(outputs).filter((name) => outputs[name].includes('of a file'))
  assert.deepEqual(withStart, ['wordbridge-node.mjs'])
  assert.match(
    outputs['wordbridge-node.mjs'],
    /^import \{ \w+ as Core \} from "\.\/shared-library\.mjs"/m,
  )
  assert.ok(!Object.keys(outputs).some((name) => name.includes('NODE')))
})

test('imports that esbuild writes in another way are refused', async () => {
  const [name] = Object.keys(texts)
  await assert.rejects(
    merged({ ...texts, [name]: texts[name].replaceAll(';', '') }),
    /adapt IMPORT in tools\/package\/merge-shared\.mjs/,
  )
})
