// The programs in the documents run as they stand there.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from './paths.ts'
import { runModule } from './run-node.ts'

interface Example {
  /** File and line of the example. */
  readonly place: string
  readonly program: string
}

/** The blocks of JavaScript in a document that start with an import of the package. */
function examplesIn(document: string): Example[] {
  const text = readFileSync(path.join(repository, document), 'utf8')
  const examples: Example[] = []
  for (const { 1: program = '', index } of text.matchAll(/^```js\n([\s\S]*?)^```$/gm)) {
    if (!/^import [^\n]+ from 'wordbridge(\/pool)?'/.test(program)) continue
    const line = text.slice(0, index).split('\n').length
    examples.push({ place: `${document}:${line}`, program })
  }
  return examples
}

const documents = readdirSync(path.join(repository, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

const examples = ['README.md', ...documents].flatMap(examplesIn)

test('the pages on errors, ownership and types have examples', () => {
  const pages = new Set(examples.map(({ place }) => place.replace(/:\d+$/, '')))
  expect([...pages]).toEqual(
    expect.arrayContaining(['docs/errors.md', 'docs/ownership.md', 'docs/types.md']),
  )
})

describe('the example ends well and prints what its comments say:', () => {
  test.each(examples)('$place', async ({ program }) => {
    expect(await runModule(program)).toEqual({
      status: 0,
      stdout: linesToldBy(program)
        .map((line) => `${line}\n`)
        .join(''),
      stderr: '',
    })
  })
})

/** What `console.log(...) // text` claims to print, line by line. */
function linesToldBy(program: string): string[] {
  return Array.from(
    program.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm),
    ([, printed]) => printed ?? '',
  )
}
