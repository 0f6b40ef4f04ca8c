// The package as its users meet it: by its own name, in plain Node, without Jest between.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
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
      'Document, LentColumn, NO_WORD, SegmentKind, TextMap, WordbridgeError, ' +
        'analyze, connectDocuments, count, load, segment, serveDocuments, version\n',
    )
    expect(required.stdout).toBe(imported.stdout)
  })

  test('package.json is exported, and nothing else inside', async () => {
    const ended = await runCommonJs(`
      console.log(require('wordbridge/package.json').name)
      try { require('wordbridge/dist/wordbridge.cjs') } catch (error) { console.log(error.code) }
    `)
    expect(ended.stdout).toBe('wordbridge\nERR_PACKAGE_PATH_NOT_EXPORTED\n')
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

test('the library names no built-in module of Node', () => {
  for (const name of ['wordbridge.mjs', 'wordbridge.cjs']) {
    const code = readFileSync(path.join(distribution, name), 'utf8')
    expect(code).not.toMatch(/require\(|\bimport\s*\(|(?<!["'])\bfrom\s*["']|node:|import\.meta/)
  }
})

test('there is a type declaration for each module system, and a file for all that package.json names', () => {
  const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
    exports: { '.': Record<string, Record<string, string>> }
  }
  const named = [
    ...Object.values(manifest.bin),
    ...Object.values(manifest.exports['.']).flatMap((paths) => Object.values(paths)),
  ].map((file) => path.basename(file))
  expect(named).toHaveLength(5)
  expect(readdirSync(distribution)).toEqual(expect.arrayContaining(named))
  const [types, commonJsTypes] = ['wordbridge.d.ts', 'wordbridge.d.cts'].map((name) =>
    readFileSync(path.join(distribution, name), 'utf8'),
  )
  expect(types).toContain('export declare function analyze(')
  expect(commonJsTypes).toBe(types)
  expect(types).not.toMatch(/\bany\b(?=[;,)\]>])/)
})
