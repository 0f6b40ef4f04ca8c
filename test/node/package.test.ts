// The package as its users meet it: by its own name, in plain Node, without Jest between.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repository } from './paths.ts'
import { runCommonJs, runModule, runNode } from './run-node.ts'

// What package.json names, whatever build the other tests run against.
const distribution = path.join(repository, 'dist')

const USE = `load().then(() => console.log(
  analyze('Import me. Require me.').wordCount,
  count('a b c'),
  segment('a b', { granularity: 'word' }).start.join(),
  version().unicode,
  new WordbridgeError('broken', 'text') instanceof Error,
  SegmentKind.letter,
))`
const USED = '4 3 0,1,2 17.0.0 true 7\n'
const NAMES = 'analyze, count, Document, load, segment, SegmentKind, version, WordbridgeError'

describe('what docs/loading.md has a page ask for beforehand', () => {
  const page = readFileSync(path.join(repository, 'docs/loading.md'), 'utf8')
  const hints = [...page.matchAll(/<link rel="(\w+)".* href="wordbridge\/dist\/([\w.-]+)"/g)]
  const named = (rel: string) => hints.filter((hint) => hint[1] === rel).map((hint) => hint[2])

  test('modules: the entry and all that it imports', () => {
    expect(named('modulepreload').sort()).toEqual([...importsOf('file.mjs')].sort())
  })

  test('the module that the entry reads', () => {
    expect(named('preload')).toEqual(['wordbridge.wasm'])
    expect(readFileSync(path.join(distribution, 'file.mjs'), 'utf8')).toContain('wordbridge.wasm')
  })

  test('with the module inside there is one file more', () => {
    expect(page).toContain('`shared-wasm.mjs` takes the place of `wordbridge.wasm`')
    expect([...importsOf('wordbridge.mjs')].sort()).toEqual(
      [...importsOf('file.mjs'), 'shared-wasm.mjs']
        .map((name) => (name === 'file.mjs' ? 'wordbridge.mjs' : name))
        .sort(),
    )
  })
})

/** A file of the package, and those that are read with it. */
function importsOf(entry: string): Set<string> {
  const names = new Set([entry])
  for (const name of names) {
    const text = readFileSync(path.join(distribution, name), 'utf8')
    for (const [, imported = ''] of text.matchAll(/from"\.\/([\w.-]+)"/g)) names.add(imported)
  }
  return names
}

describe('what Node prints', () => {
  const UNCAUGHT = `const wordbridge = await import('wordbridge')
    await wordbridge.load()
    wordbridge.count('text', { words: 'any' })`

  test('of an error that nobody catches: what it is, and no more of the package than a few lines', async () => {
    const { status, stderr } = await runModule(UNCAUGHT)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^WordbridgeError: The option words is "any"/m)
    expect(stderr.length).toBeLessThan(2500)
  })

  test('of its classes and their objects: their names', async () => {
    const { stdout } = await runModule(`const wordbridge = await import('wordbridge')
      const isClass = (value) => typeof value === 'function' && String(value).startsWith('class')
      const classes = Object.entries(wordbridge).filter(([, value]) => isClass(value))
      console.log(...classes.map(([name, { name: printed }]) => name === printed ? name : [name, printed]))
      await wordbridge.load()
      const document = new wordbridge.Document('Two words.')
      const levels = ['words', 'sentences', 'paragraphs', 'lines', 'graphemes', 'vocabulary']
      console.log(document, ...levels.map((level) => document[level].constructor.name))`)
    expect(stdout.split('\n')).toEqual([
      'Document LentColumn Stream Summary TextMap WordbridgeError',
      'Document {} Words Sentences Paragraphs Lines Graphemes Vocabulary',
      '',
    ])
  })
})

describe('both module systems get the same package', () => {
  test('import', async () => {
    const ended = await runModule(`import { ${NAMES} } from 'wordbridge'\n${USE}`)
    expect(ended).toEqual({ status: 0, stdout: USED, stderr: '' })
  })

  test('require', async () => {
    const ended = await runCommonJs(`const { ${NAMES} } = require('wordbridge')\n${USE}`)
    expect(ended).toEqual({ status: 0, stdout: USED, stderr: '' })
  })

  test('dynamic import from CommonJS', async () => {
    const ended = await runCommonJs(`import('wordbridge').then(({ ${NAMES} }) => ${USE})`)
    expect(ended).toEqual({ status: 0, stdout: USED, stderr: '' })
  })

  test('their exports have the same names, and no more than the public ones', async () => {
    const print = (of: string) => `console.log(Object.keys(${of}).sort().join(', '))`
    const imported = await runModule(`import * as all from 'wordbridge'\n${print('all')}`)
    const required = await runCommonJs(print("require('wordbridge')"))
    expect(imported.stdout).toBe(
      'Document, LentColumn, NO_WORD, SegmentKind, Stream, Summary, TextMap, WordbridgeError, addPack, ' +
        'addSyllables, analyze, analyzeStream, collocations, connectAnalyzer, connectDocuments, count, createAnalyzer, dispersion, diversity, formulas, identifiableLanguages, identifyLanguage, identifyLanguages, keyness, keywords, ' +
        'load, loadSync, memorySize, ngrams, readingTime, score, segment, serve, version\n',
    )
    expect(required.stdout).toBe(imported.stdout)
  })

  describe('in Node', () => {
    const scripts = {
      import: (file: string, script: string) =>
        runModule(`import { count, load, loadSync } from ${JSON.stringify(file)}\n${script}`),
      require: (file: string, script: string) =>
        runCommonJs(
          `const { count, load, loadSync } = require(${JSON.stringify(file)})\n${script}`,
        ),
    }
    let folder = ''

    // As a tool leaves it that puts a program into one folder, and knows nothing of files that it reads.
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'wordbridge-'))
      cpSync(distribution, path.join(folder, 'without'), {
        recursive: true,
        filter: (file) => !/\.(map|wasm|ts|cts)$/.test(file),
      })
    })
    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    test.each(['import', 'require'] as const)(
      '%s reads the file of the module, not the one inside',
      async (way) => {
        const broken = path.join(folder, way)
        cpSync(path.join(folder, 'without'), broken, { recursive: true })
        cpSync(path.join(distribution, 'wordbridge.wasm'), path.join(broken, 'wordbridge.wasm'))
        for (const ending of ['mjs', 'cjs']) rmSync(path.join(broken, `shared-wasm.${ending}`))
        const file = path.join(broken, `wordbridge-node.${way === 'import' ? 'mjs' : 'cjs'}`)
        const ended = await scripts[way](file, "load().then(() => console.log(count('a b c')))")
        expect(ended).toEqual({ status: 0, stdout: '3\n', stderr: '' })
      },
    )

    test.each(['import', 'require'] as const)(
      '%s has the module inside where its file is missing',
      async (way) => {
        const file = path.join(
          folder,
          'without',
          `wordbridge-node.${way === 'import' ? 'mjs' : 'cjs'}`,
        )
        const ended = await scripts[way](
          file,
          `try { loadSync() } catch (error) { console.log(error.code, error.cause.code, error.message) }
        load().then(() => console.log(count('a b c')))`,
        )
        expect(ended).toMatchObject({ status: 0, stderr: '' })
        expect(ended.stdout).toMatch(
          /^load-failed ENOENT .*wordbridge\.wasm could not be read.* load\(\) has the module inside, too, and loadSync\(\) takes it as the option wasm\.\n3\n$/,
        )
      },
    )

    test.each(['import', 'require'] as const)(
      '%s says which file it has looked for where there is nothing inside either',
      async (way) => {
        const bare = path.join(folder, `${way}-bare`)
        cpSync(path.join(folder, 'without'), bare, { recursive: true })
        for (const ending of ['mjs', 'cjs']) rmSync(path.join(bare, `inlined.${ending}`))
        const file = path.join(bare, `wordbridge-node.${way === 'import' ? 'mjs' : 'cjs'}`)
        const ended = await scripts[way](
          file,
          'load().catch((error) => console.log(error.code, error.cause.code, error.message))',
        )
        expect(ended.stdout).toMatch(/^load-failed ENOENT .*wordbridge\.wasm could not be read/)
      },
    )

    test.each(['import', 'require'] as const)(
      '%s reads the file where Node has no process.getBuiltinModule() yet',
      async (way) => {
        const file = path.join(distribution, `wordbridge-node.${way === 'import' ? 'mjs' : 'cjs'}`)
        const ended = await scripts[way](
          file,
          "process.getBuiltinModule = undefined\nloadSync()\nconsole.log(count('a b c'))",
        )
        expect(ended).toEqual({ status: 0, stdout: '3\n', stderr: '' })
      },
    )

    test('a start makes no streams of files', async () => {
      const ended = await scripts.import(
        path.join(distribution, 'wordbridge-node.mjs'),
        `loadSync()
        const made = process.moduleLoadList.filter((name) => name.endsWith(' internal/fs/streams'))
        console.log(process.getBuiltinModule ? made : [])`,
      )
      expect(ended).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
    })

    test('bundlers get the one that has the module inside', () => {
      const { exports } = JSON.parse(
        readFileSync(path.join(repository, 'package.json'), 'utf8'),
      ) as {
        exports: Record<string, Record<string, unknown>>
      }
      const conditions = Object.keys(exports['.'] ?? {})
      expect(conditions.indexOf('module')).toBeLessThan(conditions.indexOf('node'))
      expect(exports['.']?.['module']).toMatchObject({ default: './dist/wordbridge.mjs' })
      expect(exports['.']?.['node']).toMatchObject({
        import: { default: './dist/wordbridge-node.mjs' },
      })
    })
  })

  describe('wordbridge/file', () => {
    const print = "load().then(() => console.log(count('a b c'), Object.keys(all).sort().join()))"

    test('reads the module beside it, by import and by require, with the same exports', async () => {
      const imported = await runModule(
        `import * as all from 'wordbridge/file'\nconst { load, count } = all\n${print}`,
      )
      const required = await runCommonJs(
        `const all = require('wordbridge/file')\nconst { load, count } = all\n${print}`,
      )
      const main = await runModule(
        `import * as all from 'wordbridge'\nconst { load, count } = all\n${print}`,
      )
      expect(imported).toEqual({ status: 0, stdout: main.stdout, stderr: '' })
      expect(required).toEqual(imported)
    })

    test('is the same package as wordbridge: one core, one class of each name', async () => {
      const { stdout } = await runModule(`
      import * as file from 'wordbridge/file'
      import * as main from 'wordbridge'
      file.loadSync()
      console.log(main.count('a b'), main.WordbridgeError === file.WordbridgeError)
    `)
      expect(stdout).toBe('2 true\n')
    })
  })

  test('what an adapter of an editor throws is of the class of wordbridge', async () => {
    const program = `
      try { dom.followTextarea({ value: '' }, 1) } catch (error) { console.log(error instanceof WordbridgeError, error.code) }`
    const { stdout } = await runModule(`
      import { WordbridgeError } from 'wordbridge'
      import * as dom from 'wordbridge/dom'
      ${program}`)
    const twin = await runCommonJs(`
      const { WordbridgeError } = require('wordbridge')
      const dom = require('wordbridge/dom')
      ${program}`)
    expect([stdout, twin.stdout]).toEqual(['true wrong-type\n', 'true wrong-type\n'])
  })

  test('an entry is few files, for each takes time to import', async () => {
    const { filesOfEntry } = (await import(
      path.join(repository, 'tools/package/entry-files.mjs')
    )) as { filesOfEntry: (entry: string) => string[] }
    for (const name of [
      'wordbridge.mjs',
      'wordbridge.cjs',
      'wordbridge-node.mjs',
      'file.mjs',
      'file-node.mjs',
    ]) {
      expect(filesOfEntry(`dist/${name}`).length).toBeLessThanOrEqual(4)
    }
  })

  test('package.json and the module are exported, and nothing else inside', async () => {
    const ended = await runCommonJs(`
      console.log(require('wordbridge/package.json').name)
      console.log(require('fs').readFileSync(require.resolve('wordbridge/wordbridge.wasm')).toString('latin1', 1, 4))
      try { require('wordbridge/dist/wordbridge.cjs') } catch (error) { console.log(error.code) }
    `)
    expect(ended.stdout).toBe('wordbridge\nasm\nERR_PACKAGE_PATH_NOT_EXPORTED\n')
  })
})

test('it runs where code cannot be made from strings', async () => {
  const { status, stdout } = await runNode([
    '--disallow-code-generation-from-strings',
    '--input-type=module',
    '--eval',
    `import { ${NAMES} } from 'wordbridge'\n${USE}`,
  ])
  expect({ status, stdout }).toEqual({ status: 0, stdout: USED })
})

test('importing and loading leave no global behind', async () => {
  const { stdout } = await runModule(`
    const before = Object.getOwnPropertyNames(globalThis).join()
    const { load } = await import('wordbridge')
    await load()
    console.log(Object.getOwnPropertyNames(globalThis).join() === before)
  `)
  expect(stdout).toBe('true\n')
})

test('it runs in a worker', async () => {
  const ended = await runModule(`
    import { Worker } from 'node:worker_threads'
    const worker = new Worker(\`
      import { parentPort } from 'node:worker_threads'
      import { load, analyze } from 'wordbridge'
      await load()
      parentPort.postMessage(analyze('In a worker.'))\`, { eval: true })
    worker.on('message', ({ wordCount }) => console.log(wordCount))
  `)
  expect(ended).toEqual({ status: 0, stdout: '3\n', stderr: '' })
})

test('the library names no built-in module of Node, and imports its own files alone', () => {
  const entries = readdirSync(distribution).filter((name) =>
    /^(wordbridge|file)(\.iife)?\.[cm]?js$/.test(name),
  )
  expect(entries).toEqual(expect.arrayContaining(['wordbridge.cjs', 'wordbridge.mjs']))
  // The files that they share are added as they are found; what the command alone needs is not among them.
  const library = new Set(entries)
  for (const name of library) {
    const code = readFileSync(path.join(distribution, name), 'utf8')
    const imported = code.matchAll(
      /(?:\brequire\(|\bimport\s*\(?|(?<!["'])\bfrom)\s*["'](.*?)["']/g,
    )
    for (const [, from = ''] of imported) {
      expect(from).toMatch(/^\.\/shared-\w+\.[cm]js$/)
      library.add(path.basename(from))
    }
    expect(code).not.toMatch(/node:/)
    // Bundlers follow it: the module beside the file is all that they may find.
    const urls = Array.from(code.matchAll(/new URL\(\S{0,30}import\.meta\S*/g), ([found]) => found)
    expect(urls.join()).toMatch(
      name === 'file.mjs' ? /new URL\("\.\/wordbridge\.wasm",import\.meta\.url\)/ : /^$/,
    )
  }
})

/** All paths that a part of package.json names. */
function pathsIn(part: unknown): string[] {
  return typeof part === 'string' ? [part] : Object.values(part as object).flatMap(pathsIn)
}

test('there is a type declaration for each module system, and a file for all that package.json names', () => {
  const { bin, exports, main, module, types } = JSON.parse(
    readFileSync(path.join(repository, 'package.json'), 'utf8'),
  ) as Record<string, unknown>
  const named = pathsIn({ bin, exports, main, module, types })
  expect(named.length).toBeGreaterThanOrEqual(9)
  for (const file of named)
    expect([file, existsSync(path.join(repository, file.replace('*', 'en')))]).toEqual([file, true])
  const [declarations, commonJsDeclarations] = ['.d.ts', '.d.cts'].map((ending) =>
    readdirSync(distribution)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(path.join(distribution, name), 'utf8'))
      .join(''),
  )
  expect(declarations).toContain('declare function analyze(')
  expect(commonJsDeclarations?.replaceAll(".cjs'", ".js'")).toBe(
    // A module with nothing but a default export is that export itself for require(), with no place for types beside it.
    declarations?.replace(
      /^export \{ (\w+) as default \};\n(?:export type .*\n)?/gm,
      'export = $1;\n',
    ),
  )
})
