import { expect, test } from '@jest/globals'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SegmentKind } from 'wordbridge'
import { coreFolder } from './paths.ts'

/** The program of wasm/constants.cpp. */
type Program = (options: { print(line: string): void }) => Promise<unknown>

test('SegmentKind has the names and values of the core', async () => {
  const file = pathToFileURL(path.join(coreFolder, 'wordbridge-constants.mjs')).href
  const { default: run } = (await import(file)) as { default: Program }
  const lines: string[] = []
  await run({ print: (line) => lines.push(line) })
  const constants = JSON.parse(lines.join('\n')) as { SegmentKind: Record<string, number> }
  expect({ ...SegmentKind }).toEqual(constants.SegmentKind)
})
