import { describe, expect, test } from '@jest/globals'
import { wordbridge } from './command.ts'

describe('wrong usage is status 2, nothing on standard output and one line that says what is wrong', () => {
  test.each<[string[], string]>([
    [['--lines'], "Unknown option '--lines'"],
    [['-x'], "Unknown option '-x'"],
    [['--top'], '--top needs a value'],
    [['--top', '--json'], '--top needs a value'],
    [['--top', 'ten'], "--top needs a whole number, 0 or more, not 'ten'"],
    [['--top=-3'], "--top needs a whole number, 0 or more, not '-3'"],
    [['--top=1.5'], "--top needs a whole number, 0 or more, not '1.5'"],
    [['--newlines', 'unwrap'], "--newlines must be one of auto, break, wrap, not 'unwrap'"],
    [
      ['--language=xx'],
      "--language must be one of az, cs, de, en, es, fi, fr, it, lt, nl, pl, pt, ru, sv, tr, uk, und, auto, not 'xx'",
    ],
    [
      ['--word-policy=pages'],
      "--word-policy must be one of uax29, whitespace, word, docs, cjk-characters, not 'pages'",
    ],
    [
      ['--word-rule', 'spaces=join'],
      "--word-rule must be one of hyphens, dashes, apostrophes, numbers, urls, emails, not 'spaces'",
    ],
    [['--word-rule', 'hyphens'], "--word-rule hyphens must be one of join, split, not ''"],
    [['--word-rule=urls=two=x'], "--word-rule urls must be one of one, parts, not 'two=x'"],
    [
      ['--sentence-policy=punkt'],
      "--sentence-policy must be one of uax29, abbreviations, not 'punkt'",
    ],
    [
      ['--sentence-policy=uax29', '--abbreviation=Sched.'],
      '--abbreviation and --sentence-policy uax29 exclude each other',
    ],
    [['--abbreviation', ' '], "--abbreviation needs a word, not ' '"],
    [['--json=yes'], "Option '--json' does not take an argument"],
    [['--words', '--sentences'], '--words and --sentences exclude each other'],
    [['--report', '--words'], '--report and --words exclude each other'],
    [['--keywords', 'few'], "--keywords needs a whole number, 0 or more, not 'few'"],
    [['--ngrams=6'], "--ngrams needs a number of words from 1 to 5, not '6'"],
    [['--diversity', '--words'], '--diversity and --words exclude each other'],
    [['--collocations=3', '--sentences'], '--collocations and --sentences exclude each other'],
    [
      ['--keywords=3', '--format=csv'],
      '--keywords has no place in a row of CSV: use json or jsonl',
    ],
    [['--report', '--json'], '--report is for people: use --json without it'],
  ])('%j', async (args, message) => {
    expect(await wordbridge(args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `wordbridge: ${message}. See wordbridge --help.\n`,
    })
  })
})

test.each(['--help', '-h'])('%s names every option', async (option) => {
  const { status, stdout, stderr } = await wordbridge([option, 'ignored'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const each of [
    'top',
    'report',
    'words',
    'sentences',
    'diversity',
    'keywords',
    'ngrams',
    'collocations',
    'stop-words',
    'json',
    'format',
    'jobs',
    'newlines',
    'markdown',
    'language',
    'word-policy',
    'word-rule',
    'sentence-policy',
    'abbreviation',
    'text',
  ]) {
    expect(stdout).toContain(`--${each}`)
  }
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test.each(['--version', '-V'])('%s prints the versions', async (option) => {
  const { status, stdout } = await wordbridge([option])
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^wordbridge \d+\.\d+\.\d+ \(Unicode 17\.0\.0, Emscripten 6\.\d+\.\d+, SIMD\)\n$/,
  )
})
