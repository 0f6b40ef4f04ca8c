// The examples of the CommonMark specification, held against its reference parser.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { tests } from 'commonmark-spec'
import { analyze, load, segment, SegmentKind } from 'wordbridge'
import { renderedBlocks } from './rendered-markdown.ts'

beforeAll(load)

const examples = tests.map(({ number, section, markdown }) => ({
  number,
  section,
  markdown: markdown.replaceAll('→', '\t'),
}))

/** Examples of which the count is another on purpose, and why. */
const EXCEPTIONS: Readonly<Record<number, string>> = {
  25: 'names of letters of mathematics, such as &HilbertSpace;, are signs and no words',
  28: '&ThisIsNotDefined; is a sign and not the word',
  30: '&MadeUpEntity; is a sign and not the word',
  96: 'what is between --- and --- at the very beginning is front matter',
}

/** What depends on which characters are text, and on where blocks end. */
function counted({
  wordCount,
  sentenceCount,
  paragraphCount,
  mostCommonWords,
  characters,
}: ReturnType<typeof analyze>) {
  const { graphemesWithoutSpaces } = characters
  return { wordCount, sentenceCount, paragraphCount, graphemesWithoutSpaces, mostCommonWords }
}

const countedByUs = (markdown: string) =>
  counted(analyze(markdown, { markup: 'markdown', mostCommonWords: 1000 }))

const countedByReference = (markdown: string) =>
  counted(
    analyze(renderedBlocks(markdown).join('\u2029'), { newlines: 'wrap', mostCommonWords: 1000 }),
  )

function wordsOf(text: string, markup: 'plain' | 'markdown'): string[] {
  const { start, end, kind } = segment(text, { granularity: 'word', markup })
  return [...kind.keys()]
    .filter((index) => (kind[index] ?? 0) >= SegmentKind.number)
    .map((index) => text.slice(start[index], end[index]))
}

test('all examples are there', () => {
  expect(examples).toHaveLength(652)
})

describe('the text of an example is what the reference parser renders:', () => {
  test.each(examples.filter(({ number }) => EXCEPTIONS[number] === undefined))(
    '$number, $section',
    ({ markdown }) => {
      expect(countedByUs(markdown)).toEqual(countedByReference(markdown))
    },
  )
})

test.each(Object.entries(EXCEPTIONS))('example %s is an exception: %s', (number) => {
  const { markdown } = examples[Number(number) - 1] ?? { markdown: '' }
  expect(countedByUs(markdown)).not.toEqual(countedByReference(markdown))
})

test('words are slices of the example, with the markup that is within them', () => {
  for (const { number, markdown } of examples) {
    if (EXCEPTIONS[number] !== undefined) continue
    const words = wordsOf(markdown, 'markdown')
    const rendered = renderedBlocks(markdown).flatMap((block) => wordsOf(block, 'plain'))
    expect(words).toHaveLength(rendered.length)
    for (const [index, word] of words.entries()) {
      if (/[*_~\\&<[\]]/.test(word)) continue
      expect(word).toBe(rendered[index])
    }
  }
})
