import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { analyze, load, type TextStats } from 'wordbridge'
import { Folder, wordbridge } from './command.ts'

interface Output {
  readonly files: readonly {
    readonly file: string
    readonly stats: TextStats
    readonly words?: readonly { start: number; end: number; text: string }[]
    readonly sentences?: readonly { start: number; end: number; text: string }[]
  }[]
  readonly total: Omit<
    TextStats,
    'distinctWordCount' | 'mostCommonWords' | 'scores' | 'consensusGrade'
  > | null
}

const folder = new Folder()
const first = 'Größe matters. Does it?\n'
const second = 'It does, \u{1F600} it does.\nAnd how.\n'
const one = folder.write('one.txt', first)
const two = folder.write('two.txt', second)

beforeAll(load)

afterAll(() => {
  folder.remove()
})

async function json(args: readonly string[]): Promise<Output> {
  const { stdout, stderr } = await wordbridge(['--json', ...args])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Output
}

test('--json has what analyze returns for each file', async () => {
  const { files } = await json([one, two])
  expect(files).toEqual([
    { file: one, stats: analyze(first) },
    { file: two, stats: analyze(second) },
  ])
})

test('the total is what analyze returns for both texts as one, vocabulary and all', async () => {
  const { total } = await json([one, two])
  expect(total).toEqual(analyze(first + second))
})

test('options reach the analysis', async () => {
  const { files } = await json(['--top=1', '--newlines=wrap', '--language=und', two])
  expect(files[0]?.stats).toEqual(
    analyze(second, { mostCommonWords: 1, newlines: 'wrap', language: 'und' }),
  )
})

test.each(['words', 'sentences'] as const)('--%s has offsets that cut the text', async (name) => {
  const { files } = await json([`--${name}`, one, two])
  const texts = [first, second]
  for (const [index, file] of files.entries()) {
    const stats = analyze(texts[index] ?? '')
    const listed = file[name] ?? []
    expect(listed).toHaveLength(name === 'words' ? stats.wordCount : stats.sentenceCount)
    for (const { start, end, text } of listed) {
      expect(texts[index]?.slice(start, end)).toBe(text)
      expect(text).toBe(text.trim())
    }
  }
})

test('without a file that could be read there is no total', async () => {
  const { status, stdout } = await wordbridge(['--json', folder.path])
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toEqual({ files: [], total: null })
})

test('the total of texts without words has scores of null', async () => {
  const { stdout } = await wordbridge(['--json', '-', '-'], '')
  const { total } = JSON.parse(stdout) as Output
  expect(total?.readability?.fleschReadingEase.value).toBeNull()
  expect(total?.wordCount).toBe(0)
})
