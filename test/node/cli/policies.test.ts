import { afterAll, expect, test } from '@jest/globals'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
afterAll(() => {
  folder.remove()
})

const text = 'Dr. Re-Smith et al. The self-made A--B of 2024: see https://example.org/a.b.\n'

const statsOf = async (...args: string[]) => {
  const { status, stdout, stderr } = await wordbridge(['--json', ...args], text)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return (JSON.parse(stdout) as { total: Record<string, unknown> }).total
}

test('--word-policy and --word-rule say what a word is', async () => {
  const words = await Promise.all(
    [
      [],
      ['--word-policy=word'],
      ['--word-policy=docs'],
      ['--word-policy=docs', '--word-rule=numbers=skip', '--word-rule', 'hyphens=split'],
    ].map(async (args) => (await statsOf(...args))['wordCount']),
  )
  // By hand: Dr Re Smith et al The self made A B of 2024 see https example.org a.b;
  // Dr. Re-Smith et al. The self-made A--B of 2024: see https://...; A and B apart; no number, Re and Smith, self and made apart.
  expect(words).toEqual([16, 11, 12, 13])
})

test('--words lists the words that are counted', async () => {
  const { stdout } = await wordbridge(['--words', '--word-policy=word'], text)
  expect(stdout.split('\n').slice(0, 2)).toEqual(['Dr', 'Re-Smith'])
})

test('--sentence-policy and --abbreviation say what ends a sentence, in lists too', async () => {
  const counts = await Promise.all(
    [[], ['--sentence-policy=abbreviations'], ['--abbreviation', 'et al.']].map(
      async (args) => (await statsOf(...args))['sentenceCount'],
    ),
  )
  expect(counts).toEqual([3, 2, 1])
  const { stdout } = await wordbridge(['--sentences', '--abbreviation=et al.'], text)
  expect(stdout).toBe(text)
})

test('the report of every file and the total say which policies they follow, whoever counts', async () => {
  const files = ['a.txt', 'b.txt'].map((name) => folder.write(name, text))
  const args = ['--word-policy=docs', '--abbreviation=et al.', ...files]
  const [here, there] = await Promise.all(
    ['1', '2'].map(async (jobs) => (await wordbridge(['--json', '--jobs', jobs, ...args])).stdout),
  )
  expect(here).toBe(there)
  const { total } = JSON.parse(String(here)) as { total: object }
  expect(total).toMatchObject({
    wordCount: 24,
    sentenceCount: 2,
    policies: { words: 'docs', sentences: 'abbreviations' },
  })
})

test('--markdown counts what a reader of Markdown sees, whoever counts, and lists it', async () => {
  const document =
    '---\ntitle: x\n---\n\n# On *whales*\n\nThey `sing()`:\n\n    song\n\n[well](https://example.org).\n'
  const files = ['a.md', 'b.md'].map((name) => folder.write(name, document))
  const [here, there, sentences, words] = await Promise.all(
    [['--json'], ['--json', '--jobs=2'], ['--sentences'], ['--words']].map(
      async (args) => (await wordbridge(['--markdown', ...args, ...files])).stdout,
    ),
  )
  expect(here).toBe(there)
  const { total } = JSON.parse(String(here)) as { total: object }
  expect(total).toMatchObject({
    wordCount: 8,
    sentenceCount: 6,
    lineCount: 22,
    policies: { markup: 'markdown' },
  })
  expect(sentences).toContain('On *whales*\nThey `sing()`:\nwell](https://example.org).\n')
  expect(words).toContain('On\nwhales\nThey\nwell\n')
})
