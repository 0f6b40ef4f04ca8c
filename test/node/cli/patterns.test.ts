// Names with wildcards that no shell has expanded: in quotes, or on Windows.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
beforeAll(() => {
  mkdirSync(path.join(folder.path, 'sub', 'deep'), { recursive: true })
  for (const name of ['b.txt', 'a.txt', 'c.md', '.hidden.txt', 'x[1].txt', 'sub/d.txt']) {
    folder.write(name, `Text of ${name}\n`)
  }
  folder.write('sub/deep/e.txt', 'Text.\n')
})
afterAll(() => {
  folder.remove()
})

/** The files that a pattern stands for, below the folder. */
async function matched(...patterns: string[]): Promise<string[]> {
  const args = patterns.map((pattern) => `${folder.path}/${pattern}`)
  const { status, stdout, stderr } = await wordbridge(['--format=jsonl', ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => path.relative(folder.path, (JSON.parse(line) as { file: string }).file))
}

describe('a pattern stands for the files that match, in the order of their names', () => {
  test.each<[string, string[]]>([
    ['*.txt', ['a.txt', 'b.txt', 'x[1].txt']],
    ['?.*', ['a.txt', 'b.txt', 'c.md']],
    ['[ab].txt', ['a.txt', 'b.txt']],
    ['{b,c}.*', ['b.txt', 'c.md']],
    ['.*.txt', ['.hidden.txt']],
    ['**/*.txt', ['a.txt', 'b.txt', 'sub/d.txt', 'sub/deep/e.txt', 'x[1].txt']],
    ['*/d.txt', ['sub/d.txt']],
  ])('%s', async (pattern, files) => {
    expect(await matched(pattern)).toEqual(files)
  })

  test('of several, one after the other', async () => {
    expect(await matched('c.*', 'a.txt', '*/*.txt')).toEqual(['c.md', 'a.txt', 'sub/d.txt'])
  })
})

test('the name of a file that exists is no pattern', async () => {
  expect(await matched('x[1].txt')).toEqual(['x[1].txt'])
})

test('a pattern that is relative gives names that are relative', async () => {
  const { stdout } = await wordbridge(['--format=jsonl', 'package.j*n'])
  expect(JSON.parse(stdout)).toMatchObject({ file: 'package.json' })
})

test('a pattern that no file matches is an error, and the others are done', async () => {
  const pattern = `${folder.path}/*.none`
  for (const view of ['--format=jsonl', '--words']) {
    const { status, stdout, stderr } = await wordbridge([view, pattern, `${folder.path}/c.*`])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `wordbridge: ${pattern}: no file matches\n`,
    })
    expect(stdout).toContain('c.md')
  }
})
