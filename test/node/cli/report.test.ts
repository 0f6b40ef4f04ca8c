import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { analyze, load, type TextStats } from 'wordbridge'
import { dataFile } from '../paths.ts'
import { wordbridge } from './command.ts'

const book = dataFile('corpora/moby-dick.txt')

describe('the report of the book', () => {
  let lines: string[]
  let stats: TextStats

  beforeAll(async () => {
    const { status, stdout, stderr } = await wordbridge(['--report', book])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    lines = stdout.split('\n')
    await load()
    stats = analyze(readFileSync(book))
  })

  const section = (title: string) => {
    const from = lines.indexOf(title) + 1
    expect(from).toBeGreaterThan(0)
    return lines.slice(from, lines.indexOf('', from))
  }

  test('begins with its name and has all counts', () => {
    const counts = section(book).join('\n')
    for (const count of [
      stats.wordCount,
      stats.distinctWordCount,
      stats.sentenceCount,
      stats.paragraphCount,
      stats.lineCount,
      stats.syllableCount,
      stats.characters.graphemes,
      stats.characters.graphemesWithoutSpaces,
      stats.byteCount,
    ]) {
      expect(counts).toContain(Number(count).toLocaleString('en'))
    }
  })

  test('has every score of the language with what it means, and the median of the grades', () => {
    const lines = section('Readability').map((line) => line.trim().replace(/ +/, ' '))
    const score = (name: keyof typeof stats.scores) => Number(stats.scores[name]?.value).toFixed(1)
    expect(lines).toHaveLength(Object.keys(stats.scores).length + 1)
    expect(lines[0]).toBe(`${score('flesch-reading-ease')} flesch-reading-ease: standard`)
    expect(lines).toContain(`${score('gunning-fog')} gunning-fog: years of school`)
    expect(lines).toContain(`${score('lix')} lix: grade ${stats.scores.lix?.grade?.toFixed(1)}`)
    expect(lines.at(-1)).toBe(`${stats.consensusGrade?.value?.toFixed(1)} the median of 7 grades`)
  })

  test('has a bar for each of the 20 most common words', () => {
    const rows = section('The 20 most common words').map((line) => line.trim().split(/ +/))
    expect(rows.map(([word, count]) => ({ word, count: Number(count?.replace(',', '')) }))).toEqual(
      stats.mostCommonWords,
    )
    expect(rows.every(([, , bar]) => bar !== undefined && bar.length > 0)).toBe(true)
  })

  test('has a histogram whose sentences add up to all', () => {
    const counts = section('Words in a sentence').map((line) =>
      Number(line.trim().split(/ +/)[1]?.replace(',', '')),
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(stats.sentenceCount)
    expect(counts.length).toBeGreaterThan(5)
  })

  test('says how long loading and analysis took', () => {
    const time = section('Time').join('\n')
    expect(time).toMatch(/\d ms {2}to load the module\n/)
    expect(time).toMatch(/\d ms {2}to analyse the text: \d+\.\d MB\/s$/)
  })

  test('fits 80 columns where standard output is no terminal', () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

test('--top sets the number of common words', async () => {
  const { stdout } = await wordbridge(['--report', '--top=1'], 'no no yes')
  expect(stdout).toMatch(/The most common word\n {2}no {2}2 {2}█+\n\n/)
})

test('several files have a report each', async () => {
  const { stdout } = await wordbridge(['--report', '-', book], 'Few words.')
  expect(stdout).toMatch(/^standard input\n/)
  expect(stdout).toContain(`\n\n${book}\n`)
})

test('a text without words has a report without bars', async () => {
  const { status, stdout } = await wordbridge(['--report'], '?!\n')
  expect(status).toBe(0)
  expect(stdout).toContain('Readability\n  no words to judge\n')
  expect(stdout).not.toMatch(/NaN|Infinity|undefined|█/)
})

test('an undetermined language has the scores that need no syllables', async () => {
  const { stdout } = await wordbridge(['--report', '--language=und'], 'Few words.')
  expect(stdout).toContain('Readability\n  2.0  lix: grade 1.0\n  0.0  rix: grade 1.0\n\n')
  expect(stdout).toContain('-  syllables')
})

test('another language has the scores that were made for it', async () => {
  const { stdout } = await wordbridge(['--report', '--language=de'], 'Ein kurzer Satz.')
  expect(stdout).toMatch(/ flesch-amstad\n/)
  expect(stdout).not.toContain('flesch-reading-ease')
})
