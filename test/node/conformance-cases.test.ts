// The cases that every host of the core runs: docs/conformance.md.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as wordbridge from 'wordbridge'
import languages from 'wordbridge/languages'
import { dataFile, repository } from './paths.ts'

interface Case {
  readonly id: string
  readonly text?: unknown
  readonly expected: Readonly<Record<string, unknown>>
}

interface Canonical {
  readonly parseCases: (text: string) => Case[]
  readonly parseDigests: (text: string) => Record<string, string>
  readonly runAll: (
    cases: readonly Case[],
    run: (test: Case) => unknown,
  ) => { failures: string[]; lines: Record<string, string> }
}

interface Runner {
  readonly runCase: (package_: typeof wordbridge, test: Case) => unknown
}

const load = (file: string): Promise<unknown> => import(path.join(repository, file))
const read = (name: string): string => readFileSync(dataFile(name), 'utf8')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

let canonical: Canonical
let runner: Runner

beforeAll(async () => {
  await wordbridge.load({ packs: [languages] })
  canonical = (await load('test/conformance/canonical.mjs')) as Canonical
  runner = (await load('test/conformance/run-case.mjs')) as Runner
})

describe('the cases of all hosts', () => {
  test('have the results that are expected, and the digests that every host has', () => {
    const { parseCases, parseDigests, runAll } = canonical
    const cases = parseCases(read('conformance.jsonl'))
    const { failures, lines } = runAll(cases, (each) => runner.runCase(wordbridge, each))
    expect(failures).toEqual([])
    const digests = Object.fromEntries(
      Object.entries(lines).map(([group, text]) => [group, sha256(text)]),
    )
    process.stdout.write(
      `conformance: ${cases.length} cases in Node, all: ${String(digests['all'])}\n`,
    )
    expect(digests).toEqual(parseDigests(read('conformance.sha256')))
  })

  test('have the same results where a string is given as bytes', () => {
    const { parseCases, runAll } = canonical
    const cases = parseCases(read('conformance.jsonl')).flatMap((each) =>
      typeof each.text === 'string'
        ? [{ ...each, text: { bytes: Buffer.from(each.text).toString('hex') } }]
        : [],
    )
    expect(cases.length).toBeGreaterThan(900)
    expect(runAll(cases, (each) => runner.runCase(wordbridge, each)).failures).toEqual([])
  })

  test('are told apart from others by one bit', () => {
    const { parseCases, runAll } = canonical
    const line =
      '{"id":"x","call":"count","text":"a","options":{},"expected":{"count":2,"value":{"bits":"3ff0000000000000"}}}'
    const cases = parseCases(line)
    const same = { count: 2, value: { bits: '3ff0000000000000' } }
    const { failures } = runAll(cases, () => same)
    expect(failures).toEqual([])
    const other = { ...same, value: { bits: '3ff0000000000001' } }
    expect(runAll(cases, () => other).failures).toHaveLength(1)
  })

  test('are what the generator writes', async () => {
    const { staleFiles } = (await load('tools/conformance/generate.mjs')) as {
      readonly staleFiles: () => Promise<string[]>
    }
    expect(await staleFiles()).toEqual([])
  })
})
