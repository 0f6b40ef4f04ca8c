// Builds the Python wheel, with the native library in it, into build/python/wheels/: node tools/python.mjs
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installedLibrary, librarySteps } from './library.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const folder = inProject('build/python')
const python = `${folder}/venv/bin/python`
const pip = [python, '-m', 'pip', '--disable-pip-version-check', '--quiet']

/** What the tests need beside the wheel. NumPy is an option of it: they run with and without. */
const TOOLS = ['pytest==8.4.2', 'mypy==1.18.2']
const NUMPY = 'numpy==2.2.6'

/** Makes the wheel. @returns {import('./step.mjs').Step[]} */
export function wheelSteps() {
  return [
    ...librarySteps(),
    {
      title: 'Building the Python wheel into build/python/wheels',
      log: 'python-wheel',
      advice:
        'Python 3.9 or newer with its module venv is needed (Debian and Ubuntu: python3-venv).',
      async work(step) {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        // A copy, so that the sources stay as they are.
        cpSync(inProject('hosts/python'), `${folder}/source`, { recursive: true })
        mkdirSync(`${folder}/source/wordbridge/native`, { recursive: true })
        copyFileSync(installedLibrary(), `${folder}/source/wordbridge/native/libwordbridge.so`)
        await step.run(['python3', '-m', 'venv', `${folder}/venv`])
        await step.run([...pip, 'wheel', '--no-deps', '-w', `${folder}/wheels`, `${folder}/source`])
        return readdirSync(`${folder}/wheels`).join(', ')
      },
    },
  ]
}

/** Installs the wheel where nothing of the sources is, and runs the tests there. */
function pythonTestStep() {
  return {
    title: 'Testing the Python wheel (pytest, mypy)',
    log: 'python-test',
    advice: 'the failed tests are named above.',
    async work(step) {
      const [wheel] = readdirSync(`${folder}/wheels`)
      await step.run([...pip, 'install', ...TOOLS, `${folder}/wheels/${wheel}`])
      const tests = [
        python,
        '-m',
        'pytest',
        '-q',
        '-p',
        'no:cacheprovider',
        `${folder}/source/tests`,
      ]
      // Beside the sources the package would be found there.
      const options = { cwd: `${folder}/wheels` }
      const without = await step.run(tests, options)
      await step.run([...pip, 'install', NUMPY])
      const withNumPy = await step.run(tests, options)
      const strict = ['-m', 'mypy', '--strict', '-p', 'wordbridge', '--cache-dir', `${folder}/mypy`]
      await step.run([python, ...strict], options)
      const printed = await step.run([python, inProject('examples/report.py')], options)
      if (printed !== readFileSync(inProject('examples/expected.txt'), 'utf8')) {
        throw new Error(`examples/report.py prints:\n${printed}`)
      }
      const [passed, again] = [without, withNumPy].map((text) => /(\d+) passed/.exec(text)[1])
      return `${passed} tests passed without NumPy, ${again} with it`
    },
  }
}

/** @returns {import('./step.mjs').Step[]} */
export function pythonTestSteps() {
  return [...wheelSteps(), pythonTestStep()]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runSteps(wheelSteps())
}
