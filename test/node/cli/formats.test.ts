// Output for programs, packed input, and several files at the same time.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { analyze, load } from 'wordbridge'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
const first = 'Größe matters. Does it?\n'
const second = 'It does, \u{1F600} it does.\nAnd how.\n'
const one = folder.write('one.txt', first)
const two = folder.write('two, "quoted".txt', second)

beforeAll(() => load())
afterAll(() => {
  folder.remove()
})

/** The fields of CSV by RFC 4180, read by its grammar alone. */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  expect(rows.pop()).toEqual([])
  return rows
}

describe('--format', () => {
  test('jsonl is a line for each file, with what analyze returns', async () => {
    const { stdout, stderr } = await wordbridge(['--format', 'jsonl', one, two])
    expect(stderr).toBe('')
    expect(stdout.split('\n').map((line) => line && (JSON.parse(line) as unknown))).toEqual([
      { file: one, stats: analyze(first) },
      { file: two, stats: analyze(second) },
      '',
    ])
  })

  test('csv is a row for each file below the names of the columns', async () => {
    const { stdout } = await wordbridge(['--format=csv', one, two])
    const [names, ...rows] = fieldsOf(stdout)
    const objects = rows.map((row): Readonly<Record<string, string>> =>
      Object.fromEntries(row.map((field, i) => [names?.[i] ?? '', field])),
    )
    expect(objects.map(({ file, words }) => [file, words])).toEqual([
      [one, '4'],
      [two, '6'],
    ])
    const { characters, readability, byteCount } = analyze(second)
    expect(objects[1]).toMatchObject({
      graphemes: String(characters.graphemes),
      bytes: String(byteCount),
      fleschReadingEase: String(readability?.fleschReadingEase.value),
    })
  })

  test('csv leaves what is not counted empty', async () => {
    const { stdout } = await wordbridge(['--format=csv', '--language=und', one])
    const [names, row] = fieldsOf(stdout)
    expect(row?.[names?.indexOf('syllables') ?? 0]).toBe('')
  })

  test('csv of lists is a row for each sentence, line breaks in it among them', async () => {
    const text = 'He said "no".\nNobody, though, had asked.\n'
    const { stdout } = await wordbridge(['--sentences', '--format=csv', '--newlines=wrap'], text)
    expect(fieldsOf(stdout)).toEqual([
      ['file', 'start', 'end', 'text'],
      ['-', '0', '13', 'He said "no".'],
      ['-', '14', '40', 'Nobody, though, had asked.'],
    ])
  })

  test('jsonl of lists is a line for each file', async () => {
    const { stdout } = await wordbridge(['--words', '--format=jsonl'], 'a b')
    const words = [
      { start: 0, end: 1, text: 'a' },
      { start: 2, end: 3, text: 'b' },
    ]
    expect(JSON.parse(stdout)).toEqual({ file: '-', words })
  })

  test('json is what --json prints, and table what is printed without', async () => {
    const print = async (...options: string[]) => (await wordbridge([...options, one, two])).stdout
    expect(await print('--format=json')).toBe(await print('--json'))
    expect(await print('--format=table')).toBe(await print())
  })
})

describe('gzip', () => {
  test('is unpacked, from a file and from standard input, in several members', async () => {
    const packed = Buffer.concat([gzipSync(first), gzipSync(second)])
    const file = folder.write('both.txt.gz', packed)
    const expected = { stats: analyze(first + second) }
    for (const [args, input] of [[[file]], [['-'], packed]] as const) {
      const { stdout, stderr } = await wordbridge(['--format=jsonl', ...args], input)
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toMatchObject(expected)
    }
  })

  test('of UTF-16 is read as UTF-16', async () => {
    const text = Buffer.from('\uFEFFone two', 'utf16le')
    const { stdout } = await wordbridge(['--format=jsonl'], gzipSync(text))
    expect(JSON.parse(stdout)).toMatchObject({ stats: { wordCount: 2 } })
  })

  test.each([
    ['in its head', 5],
    ['in its content', 20],
    ['before its checksum', gzipSync(first).length - 8],
    ['in its second member', gzipSync(first).length + 20],
  ])(
    'that is cut off %s is a file that cannot be read, and the others are done',
    async (_, size) => {
      const whole = Buffer.concat([gzipSync(first), gzipSync(second)])
      const file = folder.write('cut.gz', whole.subarray(0, size))
      for (const jobs of ['1', '2']) {
        const args = ['--format=jsonl', `--jobs=${jobs}`, file, one]
        const { status, stdout, stderr } = await wordbridge(args)
        expect({ status, stderr }).toEqual({
          status: 1,
          stderr: `wordbridge: ${file}: invalid gzip: its end is missing\n`,
        })
        expect(JSON.parse(stdout)).toMatchObject({ file: one })
      }
    },
  )

  test('that was changed is a file that cannot be read', async () => {
    const packed = gzipSync(first)
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1
    const file = folder.write('changed.gz', packed)
    const { status, stdout, stderr } = await wordbridge(['--format=jsonl', file])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toBe(`wordbridge: ${file}: invalid gzip: incorrect data check\n`)
  })
})

describe('--jobs', () => {
  test.each(['2', '0', 'auto'])('%s prints what one job prints', async (jobs) => {
    const files = Array.from({ length: 12 }, (_, i) =>
      folder.write(`${i}.txt`, `${first}${second}`.repeat(i)),
    )
    const args = [...files, folder.path, one, 'missing.txt', folder.write('bad.txt', '\xFF')]
    const formats = ['--format=table', '--format=json', '--format=jsonl', '--format=csv', '--top=2']
    for (const format of formats) {
      const options = [format, ...args]
      const ended = await wordbridge([`--jobs=${jobs}`, ...options])
      const expected = await wordbridge(options)
      expect(ended.stdout).toBe(expected.stdout)
      expect(ended.status).toBe(1)
      expect(ended.stderr.split('\n').sort()).toEqual(expected.stderr.split('\n').sort())
    }
  })
})

describe('wrong usage', () => {
  test.each<[string[], string]>([
    [['--format', 'xml'], "--format must be one of table, json, jsonl, csv, not 'xml'"],
    [['--json', '--format=csv'], '--json and --format csv exclude each other'],
    [['--report', '--format=csv'], '--report is for people: use --format without it'],
    [['--jobs', 'many'], "--jobs needs a whole number, 0 or more, not 'many'"],
    [['--jobs=2', '--words'], '--jobs is for counts: use it without --words'],
    [['--format=csv', '--top=3'], '--top has no place in a row of CSV: use json or jsonl'],
  ])('%j', async (args, message) => {
    const { status, stderr } = await wordbridge(args)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `wordbridge: ${message}. See wordbridge --help.\n`,
    })
  })
})
