// Builds the Python wheels into build/python/wheels/: node tools/python.mjs
// One is for this machine, with the native library and the module without imports in it; the other, for every machine, has the module only.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wasmSteps } from './build.mjs'
import { installedLibrary, librarySteps } from './library.mjs'
import { writeStopWordTexts } from './package/stop-words.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const folder = inProject('build/python')
const python = `${folder}/venv/bin/python`
const pip = [python, '-m', 'pip', '--disable-pip-version-check', '--quiet']

/** What the tests need beside the wheel. */
const TOOLS = ['pytest==8.4.2', 'mypy==1.18.2', 'wasmtime==50.0.1']
/** NumPy is an option of the wheel, the others are of its users: the tests run without them first. */
const FRAMES = ['numpy==2.2.6', 'pandas==3.1.1', 'pyarrow==26.0.1']

/** Makes the wheels. @returns {import('./step.mjs').Step[]} */
export function wheelSteps() {
  return [
    ...librarySteps(),
    ...wasmSteps('wasm-release', ['wordbridge-abi-module']),
    {
      title: 'Building the Python wheels into build/python/wheels',
      log: 'python-wheel',
      advice:
        'Python 3.9 or newer with its module venv is needed (Debian and Ubuntu: python3-venv).',
      async work(step) {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        const source = copySource('source')
        copyFileSync(installedLibrary(), `${source}/wordbridge/bundled/libwordbridge.so`)
        const portable = copySource('portable')
        await step.run(['python3', '-m', 'venv', `${folder}/venv`])
        const wheel = [...pip, 'wheel', '--no-deps', '-w', `${folder}/wheels`]
        await step.run([...wheel, source])
        const env = { ...process.env, WORDBRIDGE_PORTABLE: '1' }
        await step.run([...wheel, portable], { env })
        return readdirSync(`${folder}/wheels`).join(', ')
      },
    },
  ]
}

/** A copy of the sources, so that they stay as they are, with all that both wheels have. */
function copySource(name) {
  const source = `${folder}/${name}`
  const bundled = `${source}/wordbridge/bundled`
  const filter = (path) => !/\/(bundled|__pycache__)$/.test(path)
  cpSync(inProject('hosts/python'), source, { recursive: true, filter })
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) {
    copyFileSync(inProject(file), `${source}/${file}`)
  }
  writeStopWordTexts(`${bundled}/stop_words`)
  copyFileSync(inProject('packs/languages.pack'), `${bundled}/languages.pack`)
  const module = 'wordbridge-core.wasm'
  copyFileSync(inProject('build/wasm-release/abi', module), `${bundled}/${module}`)
  return source
}

/** The wheel for this machine, or that for every one. */
function wheelFor(every) {
  const name = readdirSync(`${folder}/wheels`).find((each) => each.includes('-any.') === every)
  return `${folder}/wheels/${name}`
}

/** Installs the wheel where nothing of the sources is, and runs the tests there over both libraries. */
function pythonTestStep() {
  return {
    title: 'Testing the Python wheels (pytest, mypy)',
    log: 'python-test',
    advice: 'the failed tests are named above.',
    async work(step) {
      await step.run([...pip, 'install', ...TOOLS, wheelFor(false)])
      const passed = [`${await runTests(step, 'native', { without: ['frames'] })} native`]
      await step.run([...pip, 'install', ...FRAMES])
      passed.push(`${await runTests(step, 'native', { only: COLUMN_TESTS })} with NumPy`)
      passed.push(
        `${await runTests(step, 'wasm', { without: ['command_beside_node'] })} in WebAssembly`,
      )
      await checkTypes(step)
      await printExample(step)
      await step.run([...pip, 'install', '--force-reinstall', '--no-deps', wheelFor(true)])
      // Whether what the wheel needs is there, which it names itself.
      await step.run([python, '-m', 'pip', 'check'])
      const core = await step.run([python, '-c', PRINT_CORE], elsewhere)
      if (core !== 'wasm\n') throw new Error(`the wheel for every machine runs ${core}`)
      passed.push(`${await runTests(step, 'wasm', { only: PORTABLE_TESTS })} of the other wheel`)
      await printExample(step)
      return `tests passed: ${passed.join(', ')}`
    },
  }
}

// Beside the sources the package would be found there.
const elsewhere = { cwd: `${folder}/wheels` }

/** The command of the package for Node, beside which that for Python prints the same. */
const nodeCommand = inProject('dist/cli.mjs')

const PRINT_CORE = 'import wordbridge; print(wordbridge.version()["core"])'

/** Files of tests that are run over the wheel for every machine as it is installed there; all are over its module. */
const PORTABLE_TESTS = ['analyze', 'languages', 'words']

/** Files of tests that NumPy makes a difference to. */
const COLUMN_TESTS = ['analyze', 'document', 'frames', 'texts']

/** Runs all tests, or only some files, without others, under another program; how many passed. */
async function runTests(step, core, { only, without = [], under = [], environment } = {}) {
  const env = {
    ...(environment ?? process.env),
    WORDBRIDGE_CORE: core,
    WORDBRIDGE_PROJECT: inProject(),
    WORDBRIDGE_NODE_COMMAND: nodeCommand,
  }
  const tests = `${folder}/source/tests`
  const left = existsSync(nodeCommand) ? without : [...without, 'command_beside_node']
  const ignored = left.map((name) =>
    name.includes('::') ? `--deselect=tests/test_${name}` : `--ignore=${tests}/test_${name}.py`,
  )
  const wanted = only?.map((name) => `${tests}/test_${name}.py`) ?? [tests]
  const pytest = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...ignored, ...wanted]
  const printed = await step.run([...under, python, ...pytest], { ...elsewhere, env })
  const [digest = ''] = /^conformance: .*$/m.exec(printed) ?? []
  if (digest !== '') step.note(`${digest} (${core})`)
  return /(\d+) passed/.exec(printed)[1]
}

async function checkTypes(step) {
  const mypy = [python, '-m', 'mypy', '--strict', '--cache-dir', `${folder}/mypy`]
  await step.run([...mypy, '-p', 'wordbridge'], elsewhere)
  // Of the oldest CPython that the package is for.
  await step.run([...mypy, '--python-version', '3.9', '-p', 'wordbridge'], elsewhere)
  await step.run([...mypy, `${folder}/source/tests/types/uses.py`], elsewhere)
}

async function printExample(step) {
  const printed = await step.run([python, inProject('examples/report.py')], elsewhere)
  if (printed !== readFileSync(inProject('examples/expected.txt'), 'utf8')) {
    throw new Error(`examples/report.py prints:\n${printed}`)
  }
}

/** Tests that start processes of their own, need what is not installed, or several threads at once, of which Valgrind runs one. */
const NOT_IN_VALGRIND = ['core', 'command', 'command_beside_node', 'frames'].concat([
  'threads.py::test_other_threads_run_during_a_call',
  'threads.py::test_the_first_calls_may_be_at_the_same_time',
])

/** Runs the tests under Valgrind, and counts what has the library in its stack: CPython itself is not judged. */
function pythonMemoryStep() {
  return {
    title: 'Testing the native library in Python under Valgrind',
    log: 'python-memory',
    advice: 'build/python/valgrind.xml has each error with its stack.',
    async work(step) {
      await step.run([...pip, 'install', ...TOOLS, wheelFor(false)])
      const report = `${folder}/valgrind.xml`
      const valgrind = ['valgrind', '--leak-check=full', '--show-leak-kinds=definite,indirect']
      const xml = ['--xml=yes', `--xml-file=${report}`]
      // Blocks of CPython's own allocator hide what is lost.
      const env = { ...process.env, PYTHONMALLOC: 'malloc' }
      const passed = await runTests(step, 'native', {
        without: NOT_IN_VALGRIND,
        under: [...valgrind, ...xml],
        environment: env,
      })
      const errors = readFileSync(report, 'utf8').match(/<error>[^]*?<\/error>/g) ?? []
      const ours = errors.filter((error) => error.includes('libwordbridge'))
      if (ours.length > 0) throw new Error(ours.join('\n'))
      return `${passed} tests passed; no error and no leak of ours (${errors.length} of CPython)`
    },
  }
}

/** @returns {import('./step.mjs').Step[]} */
export function pythonTestSteps() {
  return [...wheelSteps(), pythonTestStep()]
}

/** @returns {import('./step.mjs').Step[]} */
export function pythonMemorySteps() {
  return [...wheelSteps(), pythonMemoryStep()]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runSteps(wheelSteps())
}
