// Runs the tests, after getting and building all that they need: node tools/test.mjs [PART]...
// Parts: native (GoogleTest), tools (this folder), node (Jest). Without a name: these three.
// By name only: sanitize (GoogleTest under AddressSanitizer and UndefinedBehaviorSanitizer), debug (Jest on a core
// with assertions and checked memory access), edits (a million random edits, under the sanitizers and in Node), scalar
// (the core without vector instructions: GoogleTest, Jest, and every result beside that of the core with them), web (the
// demo page in Chromium, under Playwright), library (the native library: its headers, symbols and installation), python (the wheels),
// python-memory (the same under Valgrind).
import { readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { jsStep, nativeSteps, wasmSteps } from './build.mjs'
import { installStep } from './install.mjs'
import { plainModuleStep } from './package/plain-module.mjs'
import { libraryTestSteps } from './library.mjs'
import { inProject } from './project.mjs'
import { pythonMemorySteps, pythonTestSteps } from './python.mjs'
import { runSteps } from './step.mjs'
import { webSteps } from './web.mjs'

const parts = {
  native: () => [...nativeSteps('native-debug'), nativeTestStep('native-debug')],
  tools: () => [toolsTestStep()],
  node: () => [
    installStep(),
    ...wasmSteps(),
    jsStep(),
    ...wasmSteps('wasm-scalar'),
    plainModuleStep(),
    nodeTestStep(),
  ],
  sanitize: () => [...nativeSteps('native-asan'), nativeTestStep('native-asan')],
  edits: () => [
    ...nativeSteps('native-asan'),
    nativeEditsStep(),
    installStep(),
    ...wasmSteps(),
    jsStep(),
    nodeEditsStep(),
  ],
  web: () => [...webSteps(), webTestStep()],
  library: () => libraryTestSteps(),
  python: () => pythonTestSteps(),
  'python-memory': () => pythonMemorySteps(),
  debug: () => [installStep(), ...wasmSteps('wasm-debug'), jsStep(debug), nodeTestStep(debug)],
  scalar: () => [
    ...nativeSteps('native-scalar', vectorTests),
    nativeProgramsStep('native-scalar', vectorTests),
    installStep(),
    ...wasmSteps(),
    jsStep(),
    ...wasmSteps('wasm-scalar'),
    jsStep(scalar),
    nodeTestStep({ ...scalar, files: scalarFiles }),
    sameResultsStep(scalar),
    plainModuleStep(),
    plainModuleTestStep(),
  ],
}
const usual = ['native', 'tools', 'node']

/** The debug build of the core and the package made of it. Silent, for what it writes to the console would hide what failed. */
const debug = { core: 'build/wasm-debug/wasm', out: 'dist-debug', silent: true }

/** The tests that run the package of package.json in processes of its own, whatever other one is tested. */
const shippedFiles = ['docs-examples', 'leaks', 'package']

/** The core without SIMD and the package made of it. */
const scalar = { core: 'build/wasm-scalar/wasm', out: 'dist-scalar' }

/** The native tests of what looks at several bytes at once, or stands on it. */
const vectorTests = ['unicode_test', 'segment_test', 'measure_test', 'document_test']

/** The tests of the package whose results come from there. */
const scalarFiles = ['analyze', 'book', 'conformance', 'count', 'document', 'many-edits'].concat([
  'round-trip',
  'segment',
  'update',
  'version',
])

function nativeTestStep(preset) {
  return {
    title: 'Testing the core (GoogleTest through ctest)',
    log: 'ctest',
    advice: `the failed tests are named above; one alone: ctest --preset ${preset} -R NAME -V`,
    async work(step) {
      await step.show(['ctest', '--preset', preset, '--parallel', String(availableParallelism())])
      for (const line of conformanceLines(preset)) step.note(line)
    },
  }
}

/** The test programs one after another, without a process for each test. */
function nativeProgramsStep(preset, programs) {
  return {
    title: `Testing the core (GoogleTest, ${preset})`,
    log: `${preset}-test`,
    advice: 'the failed tests are named above.',
    async work(step) {
      const outputs = await Promise.all(
        programs.map((name) => step.run([inProject('build', preset, 'test/native', name)])),
      )
      const passed = outputs.map((output) => Number(/^\[ {2}PASSED {2}\] (\d+) /m.exec(output)[1]))
      return `${passed.reduce((sum, count) => sum + count)} tests passed`
    },
  }
}

/** Compares every result of another package with that of dist/. */
function sameResultsStep({ out }) {
  return {
    title: `Comparing all results of dist and ${out}`,
    log: 'same-results',
    advice: 'the first difference of each text is named above.',
    async work(step) {
      const command = [process.execPath, 'tools/same-results.mjs', 'dist', out]
      return (await step.run(command)).trim()
    },
  }
}

/** What a user of a host without SIMD writes. */
const USE_OF_PLAIN = `
  import { count, load, version } from 'wordbridge'
  import assert from 'node:assert/strict'
  import { readFile } from 'node:fs/promises'
  import { createRequire } from 'node:module'
  const file = createRequire(import.meta.url).resolve('wordbridge/wordbridge-plain.wasm')
  await load({ wasm: readFile(file) })
  assert.equal(version().simd, false)
  assert.equal(count('One, two; three.'), 3)`

function plainModuleTestStep() {
  return {
    title: 'Loading the module without SIMD into the usual package',
    log: 'plain-module-test',
    advice: 'the error above says what was refused.',
    work: async (step) => {
      await step.run([process.execPath, '--input-type=module', '--eval', USE_OF_PLAIN])
      return 'loaded'
    },
  }
}

const MANY_EDITS = 1_000_000

/** A process for each processor, each with a share of the edits and with texts of its own. */
function nativeEditsStep() {
  return {
    title: 'Trying a million random edits under the sanitizers (GoogleTest)',
    log: 'native-edits',
    advice: 'the failed comparison is printed above with its seed, text and edit.',
    async work(step) {
      const processes = availableParallelism()
      const share = Math.ceil(MANY_EDITS / processes)
      const program = inProject('build/native-asan/test/native/document_test')
      await Promise.all(
        Array.from({ length: processes }, (_, index) =>
          step.run([program, '--gtest_filter=Update.*'], {
            env: {
              ...process.env,
              WORDBRIDGE_EDITS: String(share),
              WORDBRIDGE_FIRST_SEED: String(index * share),
            },
          }),
        ),
      )
      step.note(
        `${(share * processes).toLocaleString('en')} edits: as in a new document, every time`,
      )
    },
  }
}

function nodeEditsStep() {
  return {
    title: 'Trying a million random edits in Node (Jest)',
    log: 'node-edits',
    advice: 'the seed and the edit are printed above.',
    async work(step) {
      await step.show(
        ['npm', 'run', '--silent', 'test:node', '--', 'test/node/many-edits.test.ts'],
        {
          env: { ...process.env, WORDBRIDGE_EDITS: String(MANY_EDITS) },
        },
      )
    },
  }
}

/** What the tests said of the official Unicode files; ctest keeps the output of each in its log. */
function conformanceLines(preset) {
  const log = readFileSync(inProject('build', preset, 'Testing/Temporary/LastTest.log'), 'utf8')
  return log
    .split('\n')
    .filter((line) => line.startsWith('conformance:'))
    .sort()
}

function toolsTestStep() {
  return {
    title: 'Testing the tools (node --test)',
    log: 'tools-test',
    advice: 'the failed tests are named above; they use no network, only test/tools/.',
    async work(step) {
      const folder = inProject('test/tools')
      const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'))
      const paths = files.map((name) => `test/tools/${name}`)
      // Node sets it in a test's process: a nested run would report to that one instead.
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
      await step.show([process.execPath, '--test', '--test-reporter=spec', ...paths], { env })
    },
  }
}

function nodeTestStep({ core, out, files = [], silent = false } = {}) {
  return {
    title: `Testing the package in Node (Jest${out ? `, ${out}` : ''})`,
    log: 'jest',
    advice: 'the failed tests are named above; one file alone: npm run test:node -- FILE',
    async work(step) {
      const other = out ? { WORDBRIDGE_CORE: core, WORDBRIDGE_DIST: out } : {}
      const paths = files.map((name) => `test/node/${name}.test.ts`)
      const shipped = out
        ? [`--testPathIgnorePatterns=/(${shippedFiles.join('|')})\\.test\\.ts$`]
        : []
      const options = [...(silent ? ['--silent'] : []), ...shipped]
      await step.show(['npm', 'run', '--silent', 'test:node', '--', ...paths, ...options], {
        env: { ...process.env, ...other },
      })
    },
  }
}

function webTestStep() {
  return {
    title: 'Testing the demo page in Chromium (Playwright)',
    log: 'web-test',
    advice:
      'the failed tests are named above; one file alone: npx playwright test -c test/web/playwright.config.mjs FILE',
    async work(step) {
      const program = inProject('node_modules/@playwright/test/cli.js')
      const config = inProject('test/web/playwright.config.mjs')
      await step.show([process.execPath, program, 'test', '--config', config])
    },
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : usual
const unknown = names.find((name) => !Object.hasOwn(parts, name))
if (unknown === undefined) {
  await runSteps(names.flatMap((name) => parts[name]()))
} else {
  console.error(`unknown part ${unknown}; there are: ${Object.keys(parts).join(', ')}`)
  process.exitCode = 2
}
