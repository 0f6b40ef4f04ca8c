// --diversity, --keywords, --ngrams, --collocations, --stop-words, --language auto.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { collocations, diversity, keywords, load, ngrams } from 'wordbridge'
import english from 'wordbridge/stop-words/en'
import german from 'wordbridge/stop-words/de'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
const TEXT = 'The white whale swims. The ship follows the white whale.\n\n'
const MORE = 'A *white* whale, and a ship in `the code`. A white whale!\n'
const GERMAN = 'Der nächste Bahnhof ist nicht weit. Wir gehen zu Fuß zum Bahnhof.\n'
const JAPANESE = 'これは日本語の文章です。日本語を書きます。\n'
const one = folder.write('one.txt', TEXT)
const two = folder.write('two.txt', MORE)
const deutsch = folder.write('de.txt', GERMAN)
const nihongo = folder.write('ja.txt', JAPANESE)

beforeAll(() => load())
afterAll(() => {
  folder.remove()
})

interface Output {
  readonly files: readonly {
    readonly language?: string
    readonly stats: { readonly language: string; readonly mostCommonWords: readonly object[] }
    readonly measures?: object
  }[]
  readonly total: { readonly wordCount: number } | null
  readonly totalMeasures?: object
}

async function json(args: readonly string[]): Promise<Output> {
  const { status, stdout, stderr } = await wordbridge(['--json', ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as Output
}

const ALL = ['--diversity', '--keywords=5', '--ngrams=2', '--collocations=4']

function measured(text: string, stopWords: readonly string[], read = {}) {
  return {
    diversity: diversity(text, read),
    keywords: keywords(text, { count: 5, stopWords, ...read }),
    ngrams: ngrams(text, { n: 2, stopWords, ...read }),
    collocations: collocations(text, { count: 4, stopWords, ...read }),
  }
}

describe('in JSON', () => {
  test.each([[[]], [['--jobs=2']]])(
    'measures are those of the functions, of each file and of all: %j',
    async (more) => {
      const { files, total, totalMeasures } = await json([...ALL, ...more, one, two])
      expect(files.map(({ measures }) => measures)).toEqual([
        measured(TEXT, english),
        measured(MORE, english),
      ])
      expect(totalMeasures).toEqual(measured(TEXT + MORE, english))
      expect(total?.wordCount).toBe(22)
    },
  )

  test('measures of all files are those of their order, whichever is done first', async () => {
    const text = TEXT + 'This is all of it. '.repeat(500_000)
    const long = folder.write('long.txt', text)
    const { totalMeasures } = await json(['--keywords=5', '--jobs=2', long, two])
    const expected = keywords(text + MORE, { count: 5, stopWords: english })
    expect(totalMeasures).toEqual({ keywords: expected })
  })

  test('there are none unless they are asked for', async () => {
    const output = await json([one])
    expect(output).not.toHaveProperty('totalMeasures')
    expect(output.files[0]).not.toHaveProperty('measures')
  })

  test('Markdown is read as a reader sees it', async () => {
    const { files } = await json([...ALL, '--markdown', two])
    expect(files[0]?.measures).toEqual(measured(MORE, english, { markup: 'markdown' }))
  })

  test('--stop-words names another list, for the most common words too', async () => {
    const none = await json([...ALL, '--stop-words=none', one])
    expect(none.files[0]?.measures).toEqual(measured(TEXT, []))
    const given = await json(['--stop-words=en', '--top=1', one])
    expect(given.files[0]?.stats.mostCommonWords).toEqual([{ word: 'whale', count: 2 }])
    const wrong = await wordbridge(['--stop-words=../en', one])
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('--stop-words must be one of none, af, ar,')
  })

  test('--top says how many n-grams', async () => {
    const { files } = await json(['--ngrams=1', '--top=1', '--stop-words=none', one])
    expect(files[0]?.measures).toEqual({ ngrams: [{ words: ['the'], count: 3 }] })
  })
})

describe('--language auto', () => {
  test('counts each file by its own language, and leaves out the stop words of it', async () => {
    const { files, total } = await json(['--language=auto', '--keywords=5', deutsch, one, nihongo])
    expect(files.map(({ language, stats }) => [language, stats.language])).toEqual([
      ['de', 'de'],
      ['en', 'en'],
      ['ja', 'und'],
    ])
    expect(files[0]?.measures).toEqual({
      keywords: keywords(GERMAN, { count: 5, stopWords: german, language: 'de' }),
    })
    // What is not counted alike has no sum.
    expect(total).toBeNull()
  })

  test('has a total of files that are in one', async () => {
    const { total } = await json(['--language=auto', '--jobs=2', one, two])
    expect(total?.wordCount).toBe(22)
  })

  test('holds for lists, and for what is empty', async () => {
    const list = await wordbridge(['--language=auto', '--sentences', deutsch])
    expect(list.stdout.split('\n')).toHaveLength(3)
    const { stdout } = await wordbridge(['--language=auto', '--json'], '')
    expect((JSON.parse(stdout) as Output).files[0]?.language).toBe('und')
  })
})

test('for people they are sections below the table, and in the report', async () => {
  for (const view of [[], ['--report']]) {
    const { stdout } = await wordbridge([...ALL, '--language=auto', ...view, one])
    for (const line of [
      `${one} (en)`,
      'Lexical diversity',
      '  0.600  distinct words by words (TTR)',
      'Keywords\n  2  white',
      'N-grams\n  2  white whale',
      'Collocations, by log-likelihood',
    ]) {
      expect(stdout).toContain(line)
    }
  }
})
