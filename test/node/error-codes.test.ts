// docs/errors.md says how to provoke each error. Here its lines are run as they stand, each in a process of its own.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './paths.ts'
import { runModule } from './run-node.ts'

const readText = (name: string) => readFileSync(path.join(repository, name), 'utf8')

/** The members of the union type in js/errors.ts. */
function declaredCodes(): string[] {
  const union = /export type WordbridgeErrorCode =\n((?: {2}\| '[a-z-]+'\n)+)/.exec(
    readText('js/errors.ts'),
  )
  return Array.from((union?.[1] ?? '').matchAll(/'(.+)'/g), ([, code]) => code ?? '')
}

/** The rows of the table: each code with its line. */
function documentedLines(): Map<string, string> {
  const rows = readText('docs/errors.md').matchAll(/^\| `([a-z-]+)` +\|[^|]+\| `([^`|]+)` +\|/gm)
  return new Map(Array.from(rows, ([, code, line]) => [code ?? '', line ?? '']))
}

const STARTS_ITSELF = ['not-loaded', 'load-failed', 'out-of-memory']
const NEEDS_LOAD_AFTERWARDS = ['not-loaded', 'load-failed', 'broken']

/** Runs the line of a code: what it threw, and what the calls after it answered. */
async function provoke(code: string, line: string): Promise<unknown> {
  const { status, stdout, stderr } = await runModule(`
    import { createRequire } from 'node:module'
    import { createPool } from 'wordbridge/pool'
    import { analyze, connectDocuments, Document, identifyLanguage, load, score, segment, Stream, Summary, WordbridgeError } from 'wordbridge'
    const require = createRequire(import.meta.url)
    const { WebAssembly } = globalThis
    const { encodeInto } = TextEncoder.prototype
    const attempt = async (work) => {
      try {
        return await work()
      } catch (error) {
        return error instanceof WordbridgeError ? error.code : String(error)
      }
    }
    const countWords = () => analyze('one two').wordCount
    ${STARTS_ITSELF.includes(code) ? '' : 'await load()'}
    const thrown = await attempt(async () => { ${line} })
    globalThis.WebAssembly = WebAssembly
    TextEncoder.prototype.encodeInto = encodeInto
    const next = await attempt(countWords)
    const afterLoad = await attempt(() => load().then(countWords))
    console.log(JSON.stringify({ thrown, next, afterLoad }))
  `)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('the table has every code of the type, and no other', () => {
  expect(declaredCodes()).toContain('broken')
  expect([...documentedLines().keys()]).toEqual(declaredCodes())
})

describe('the line of the table throws its code, and the next call is right:', () => {
  test.each(declaredCodes())('%s', async (code) => {
    const line = documentedLines().get(code) ?? 'there is no line'
    const refusal = code === 'broken' ? 'broken' : 'not-loaded'
    expect(await provoke(code, line)).toEqual({
      thrown: code,
      next: NEEDS_LOAD_AFTERWARDS.includes(code) ? refusal : 2,
      afterLoad: 2,
    })
  })
})
