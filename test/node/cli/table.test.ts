import { afterAll, expect, test } from '@jest/globals'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
const one = folder.write('one.txt', 'One two three. Four!\n')
const two = folder.write('two.txt', 'Five.\n\nSix seven.\n')

afterAll(() => {
  folder.remove()
})

/** The cells of each line. */
function cells(output: string): string[][] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
}

test('one file is a row under the headings, and no total', async () => {
  const { status, stdout, stderr } = await wordbridge([one])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const ease = 206.835 - 1.015 * (4 / 2) - 84.6 * (4 / 4)
  const grade = 0.39 * (4 / 2) + 11.8 * (4 / 4) - 15.59
  expect(cells(stdout)).toEqual([
    ['words', 'sentences', 'paragraphs', 'syllables', 'characters', 'ease', 'grade', 'file'],
    ['4', '2', '1', '4', '21', ease.toFixed(1), grade.toFixed(1), one],
  ])
})

test('several files are a row each and a total of the sums, with readability from the sums', async () => {
  const { stdout } = await wordbridge([one, two])
  const syllables = 4 + 4
  const ease = 206.835 - 1.015 * (7 / 4) - 84.6 * (syllables / 7)
  const rows = cells(stdout)
  expect(rows).toHaveLength(4)
  expect(rows[3]).toEqual([
    ...['7', '4', '3', String(syllables), '39', ease.toFixed(1)],
    (0.39 * (7 / 4) + 11.8 * (syllables / 7) - 15.59).toFixed(1),
    'total',
  ])
})

test('columns are right-aligned and no line is wider than 80 columns before the name', async () => {
  const { stdout } = await wordbridge([one, folder.write('long.txt', 'Word. '.repeat(200_000))])
  const lines = stdout.trimEnd().split('\n')
  const ends = lines.map((line) => line.search(/\S+$/))
  expect(new Set(ends).size).toBe(1)
  expect(Number(ends[0])).toBeLessThan(76)
})

test('a language without syllables has dashes', async () => {
  const { stdout } = await wordbridge(['--language', 'und', one])
  expect(cells(stdout)[1]).toEqual(['4', '2', '1', '-', '21', '-', '-', one])
})

test('--newlines decides what a newline means', async () => {
  const file = folder.write('lines.txt', 'one\ntwo\nthree\n')
  const sentences = async (mode: string) =>
    cells((await wordbridge([`--newlines=${mode}`, file])).stdout)[1]?.[1]
  expect([await sentences('break'), await sentences('wrap'), await sentences('auto')]).toEqual([
    '3',
    '1',
    '3',
  ])
})

test('--top adds the most common words of each file and of all', async () => {
  const file = folder.write('top.txt', 'the cat and the dog and the bird')
  const other = folder.write('other.txt', 'A cat. A cat. A cat.')
  const { stdout } = await wordbridge(['--top', '2', file, other])
  const blocks = stdout.split('\n\n')
  expect(blocks).toHaveLength(4)
  expect(blocks[1]?.split('\n')[0]).toBe(file)
  expect(blocks[1]).toMatch(/\n {2}the {2}3 {2}█+\n {2}and {2}2 {2}█+[▏▎▍▌▋▊▉]?$/)
  expect(blocks[2]?.trimEnd().split('\n')).toHaveLength(3)
  // The cat is the first of all, and of one file alone it is not.
  expect(blocks[3]).toMatch(/^total\n {2}cat {2}4 {2}█+\n {2}a {4}3 /)
})
