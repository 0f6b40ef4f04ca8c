// Builds the native library and installs it into build/installed/: node tools/library.mjs. Its tests, and those of the module
// without imports, are the part `library` of tools/test.mjs.
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { abiModuleSteps, nativeSteps } from './build.mjs'
import { findCjson } from './cjson.mjs'
import {
  declaredSymbols,
  differences,
  listedSymbols,
  unwrappedSymbols,
} from './library/symbols.mjs'
import { programOnPath } from './machine/program-on-path.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const preset = 'native-library'
const installed = inProject('build/installed')

/** Builds and installs it. @returns {import('./step.mjs').Step[]} */
export function librarySteps() {
  return [
    ...nativeSteps(preset),
    {
      title: 'Installing the library into build/installed',
      log: 'library-install',
      advice: 'src/abi/CMakeLists.txt says what is installed.',
      async work(step) {
        rmSync(installed, { recursive: true, force: true })
        await step.run(['cmake', '--install', `build/${preset}`, '--prefix', installed])
      },
    },
  ]
}

/** Every public header alone, in C11 and in C++20, by the machine's compilers and by Clang. */
function headerStep() {
  return {
    title: 'Compiling the headers of the library by themselves',
    log: 'library-headers',
    advice: 'a header needs what it includes, and no more than C11 and C++20 have.',
    async work(step) {
      const headers = ['wordbridge.h', ...publicHeaders('.h')]
      const strict = ['-Wall', '-Wextra', '-pedantic', '-Werror', '-fsyntax-only', '-Isrc/abi']
      const c = [...strict, '-std=c11', '-x', 'c']
      const cpp = [...strict, '-std=c++20', '-x', 'c++']
      const files = headers.map((name) => `src/abi/${name}`)
      for (const compiler of ['cc', 'tools/emcc']) await step.run([compiler, ...c, ...files])
      for (const compiler of ['c++', 'tools/em++']) await step.run([compiler, ...cpp, ...files])
      const wrappers = ['wordbridge.hpp', ...publicHeaders('.hpp')]
      // Not as the file itself, where `#pragma once` is a warning.
      const included = wrappers.flatMap((name) => ['-include', `src/abi/${name}`])
      for (const compiler of ['c++', 'tools/em++']) {
        await step.run([compiler, ...cpp, ...included, '/dev/null'])
      }
      return `${headers.length + wrappers.length} headers`
    },
  }
}

function publicHeaders(extension) {
  const names = readdirSync(inProject('src/abi/wordbridge'))
  return names.filter((name) => name.endsWith(extension)).map((name) => `wordbridge/${name}`)
}

/** Whether what can be seen of the shared library is what its headers declare. */
function symbolsStep() {
  return {
    title: 'Comparing the symbols of the library with its headers',
    log: 'library-symbols',
    advice: 'node tools/library/symbols.mjs --write writes src/abi/symbols.txt anew.',
    async work(step) {
      const words = ['nm', '-D', '--defined-only', '--format=posix', installedLibrary()]
      const output = await step.run(words)
      const exported = output.trimEnd().split('\n')
      const names = exported.map((line) => line.split(' ')[0]).sort()
      const wrong = [
        ...differences(declaredSymbols(), listedSymbols()).map((line) => `the list: ${line}`),
        ...differences(listedSymbols(), names).map((line) => `the library: ${line}`),
        ...unwrappedSymbols().map((name) => `the headers for C++: ${name} is missing`),
        ...(await tooNew(step)).map((version) => `the library: it needs ${version}`),
      ]
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
      return `${names.length} functions`
    },
  }
}

/** The oldest glibc that the library is for: hosts/python/setup.py says so in the name of the wheel. */
const OLDEST_GLIBC = 17

/** Versions of glibc that the shared library needs, and that are newer. */
async function tooNew(step) {
  const needed = await step.run(['nm', '-D', '--undefined-only', installedLibrary()])
  return [...new Set(needed.match(/GLIBC_2\.\d+/g))].filter(
    (version) => Number(version.split('.')[1]) > OLDEST_GLIBC,
  )
}

/** Of a prefix: lib, or lib64, or lib/ARCHITECTURE. */
function libraryFolder() {
  const found = readdirSync(installed, { recursive: true })
  return found.find((name) => basename(name) === 'libwordbridge.so').replace(/\/[^/]*$/, '')
}

/** The installed shared library. */
export function installedLibrary() {
  return `${installed}/${libraryFolder()}/libwordbridge.so`
}

/** Builds and runs a project that knows the library by its installation only. */
function projectStep() {
  return {
    title: 'Building and running a project that uses the installed library',
    log: 'library-project',
    advice: 'test/installed/ is that project.',
    async work(step) {
      const folder = inProject('build/uses-installed')
      rmSync(folder, { recursive: true, force: true })
      const prefix = `-DCMAKE_PREFIX_PATH=${installed}`
      await step.run(['cmake', '-S', 'test/installed', '-B', folder, prefix])
      await step.run(['cmake', '--build', folder])
      const output = await step.run(['ctest', '--test-dir', folder, '--output-on-failure'])
      return /\d+% tests passed.*/.exec(output)[0]
    },
  }
}

/**
 * Ends a program with an error where it reads what is not its own, or loses memory. What can still be reached is the pool for exceptions
 * that the C++ run-time library makes at its start.
 */
const valgrind = [
  'valgrind',
  '--quiet',
  '--leak-check=full',
  '--errors-for-leak-kinds=definite,indirect,possible',
  '--error-exitcode=9',
]

/** Builds each example by the command in its first lines, and compares what it prints, under Valgrind where there is one. */
function examplesStep() {
  return {
    title: 'Building and running the examples',
    log: 'library-examples',
    advice: 'the command stands above each; what they print is examples/expected.txt.',
    async work(step) {
      const folder = `${installed}/${libraryFolder()}`
      const env = {
        ...process.env,
        PKG_CONFIG_PATH: `${folder}/pkgconfig`,
        LD_LIBRARY_PATH: folder,
      }
      const expected = readFileSync(inProject('examples/expected.txt'), 'utf8')
      const watched = programOnPath('valgrind') ? valgrind : []
      const examples = readdirSync(inProject('examples')).filter((name) => /\.c(pp)?$/.test(name))
      for (const name of examples) {
        const code = readFileSync(inProject('examples', name), 'utf8')
        const [, command] = /^[ /*]*((?:cc|c\+\+) .*?)(?: \*\/)?$/m.exec(code)
        const program = inProject('build', `example-${name.replace('.', '-')}`)
        await step.run(['sh', '-c', command.replace('-o report', `-o ${program}`)], { env })
        const printed = await step.run([...watched, program], { env })
        if (printed !== expected) throw new Error(`examples/${name} prints:\n${printed}`)
      }
      return `${examples.join(', ')}${watched.length > 0 ? ', without a leak' : ''}`
    },
  }
}

/** Builds the runner of the cases of docs/conformance.md in C over the installed library, and runs it. */
function conformanceStep() {
  return {
    title: 'Running the cases of all hosts in C',
    log: 'library-conformance',
    advice: 'what differs is named above: docs/conformance.md.',
    async work(step) {
      const cjson = await findCjson(step.note)
      if (!cjson) throw new Error('there is no cJSON: install it with its header')
      const folder = `${installed}/${libraryFolder()}`
      const sources = readdirSync(inProject('test/conformance/c'))
        .filter((name) => name.endsWith('.c'))
        .map((name) => `test/conformance/c/${name}`)
      const program = inProject('build/conformance-c')
      await step.run([
        ...[
          'cc',
          '-std=c11',
          '-Wall',
          '-Wextra',
          '-pedantic',
          '-Werror',
          '-o',
          program,
          ...sources,
        ],
        ...[`-I${installed}/include`, '-isystem', cjson.include],
        ...[`-L${folder}`, '-lwordbridge', cjson.library],
        ...[folder, dirname(cjson.library)].map((path) => `-Wl,-rpath,${path}`),
      ])
      const data = ['test/data/conformance.jsonl', 'test/data/conformance.sha256']
      return (await step.run([program, ...data, 'packs/languages.pack'])).trim()
    },
  }
}

/** Runs the module without imports in Node, beside the package in dist/. */
function moduleTestStep() {
  return {
    title: 'Testing the module without imports',
    log: 'module',
    advice: 'the failed tests are named above; npm run build makes the package they compare with.',
    async work(step) {
      const output = await step.run([
        process.execPath,
        '--test',
        '--test-reporter=tap',
        'test/module/module.test.mjs',
        'test/module/conformance.test.mjs',
      ])
      return `${/^# pass (\d+)$/m.exec(output)[1]} tests passed`
    },
  }
}

/** What the package counts of a text, as test/wazero prints it. */
const EXPECTED_OF_WAZERO = `
  import { readFileSync } from 'node:fs'
  import { analyze, load } from './dist/wordbridge.mjs'
  await load()
  const it = analyze(readFileSync(process.argv[1]))
  console.log(it.wordCount, it.distinctWordCount, it.sentenceCount, it.paragraphCount, it.lineCount, it.syllableCount)`

/** Runs the module without imports in wazero, where there is Go, and compares what it counts with the package in dist/. */
function wazeroStep() {
  return {
    title: 'Running the module without imports in wazero',
    log: 'wazero',
    advice: 'test/wazero is the program; npm run build makes the package it is compared with.',
    async work(step) {
      if (!programOnPath('go')) return 'left out: there is no Go (Debian: golang-go)'
      const program = inProject('build/wazero')
      await step.run(['go', 'build', '-o', program, '.'], { cwd: inProject('test/wazero') })
      const texts = ['moby-dick', 'udhr'].map((name) => `test/data/corpora/${name}.txt`)
      for (const text of texts) {
        const script = ['--input-type=module', '--eval', EXPECTED_OF_WAZERO, text]
        const expected = (await step.run([process.execPath, ...script])).trim()
        for (const [preset, simd] of [
          ['wasm-release', 1],
          ['wasm-scalar', 0],
        ]) {
          const module = `build/${preset}/abi/wordbridge-core.wasm`
          const printed = (await step.run([program, module, text])).trim()
          if (printed === `${simd} [${expected}]`) continue
          throw new Error(
            `${text}, ${preset}: wazero prints ${printed} instead of ${simd} [${expected}]`,
          )
        }
      }
      return `${texts.length} texts, with SIMD and without`
    },
  }
}

/** All that is looked at. @returns {import('./step.mjs').Step[]} */
export function libraryTestSteps() {
  return [
    headerStep(),
    ...librarySteps(),
    symbolsStep(),
    projectStep(),
    examplesStep(),
    conformanceStep(),
    ...abiModuleSteps(),
    moduleTestStep(),
    wazeroStep(),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runSteps(librarySteps())
}
