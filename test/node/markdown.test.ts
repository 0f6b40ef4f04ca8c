import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  analyze,
  count,
  createAnalyzer,
  Document,
  type Granularity,
  load,
  type MarkupOptions,
  type Newlines,
  segment,
  SegmentKind,
  Stream,
  Summary,
} from 'wordbridge'
import { createPool } from 'wordbridge/pool'
import { repository } from './paths.ts'
import { renderedBlocks } from './rendered-markdown.ts'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const MARKDOWN = { markup: 'markdown' } as const
const GRANULARITIES: readonly Granularity[] = ['grapheme', 'word', 'sentence', 'paragraph', 'line']

const EXAMPLE = `---
title: Not counted
---

# On *whales*

They are un**believ**able, as [Ann](https://example.com "title") said
in \`code\`; see ![no text](image.png).

- [x] One item
- Another &amp; more

| Name | Size |
| ---- | ---: |
| Blue | 30 m |

    more code

<!-- a comment --> The <b>end</b>.
`

/** The segments with a word, as slices of the text. */
function slices(text: string, granularity: Granularity, options: MarkupOptions = MARKDOWN) {
  const { start, end, kind } = segment(text, { granularity, ...options })
  return [...kind.keys()]
    .filter((index) => (kind[index] ?? 0) >= SegmentKind.number)
    .map((index) => text.slice(start[index], end[index]))
}

const summaryOf = (text: string, options: MarkupOptions): Summary => {
  const stream = new Stream(options)
  for (const character of text) stream.feed(character)
  return stream.finish()
}

describe('Markdown', () => {
  test('has the words that a reader sees', () => {
    const words =
      'On whales They are un**believ**able as Ann said in see One item Another more Name Size Blue 30 m The end'
    expect(slices(EXAMPLE, 'word')).toEqual(words.split(' '))
    expect(analyze(EXAMPLE, MARKDOWN).wordCount).toBe(21)
    expect(count(EXAMPLE, MARKDOWN)).toBe(21)
    expect(count(EXAMPLE)).toBeGreaterThan(30)
  })

  test('has no markup in its vocabulary', () => {
    const { mostCommonWords } = analyze(EXAMPLE, MARKDOWN)
    expect(mostCommonWords.map(({ word }) => word)).toContain('unbelievable')
  })

  test('has sentences and paragraphs that are its blocks, and lines that are those of the file', () => {
    expect(slices(EXAMPLE, 'paragraph').map((text) => text.trim())).toEqual([
      'On *whales*',
      EXAMPLE.slice(EXAMPLE.indexOf('They'), EXAMPLE.indexOf('\n\n- [x]')),
      'One item',
      'Another &amp; more',
      'Name |',
      'Size |',
      'Blue |',
      '30 m |',
      'The <b>end</b>.',
    ])
    expect(count(EXAMPLE, { ...MARKDOWN, granularity: 'sentence' })).toBe(9)
    expect(analyze(EXAMPLE, MARKDOWN).lineCount).toBe(EXAMPLE.split('\n').length - 1)
  })

  test('has lines that are paragraphs where newlines break', () => {
    const text = 'One\ntwo\n\n- three\n  four\n'
    expect(analyze(text, MARKDOWN).paragraphCount).toBe(2)
    expect(analyze(text, { ...MARKDOWN, newlines: 'break' }).paragraphCount).toBe(4)
  })

  test('is named by the policies of what was counted', () => {
    expect(analyze(EXAMPLE, MARKDOWN).policies.markup).toBe('markdown')
    expect(analyze(EXAMPLE).policies.markup).toBe('plain')
  })

  test('may be in bytes, and in any policy of words', () => {
    const bytes = new TextEncoder().encode(EXAMPLE)
    expect(analyze(bytes, MARKDOWN)).toEqual(analyze(EXAMPLE, MARKDOWN))
    expect(count('A well-known `x` *fact*.', { ...MARKDOWN, words: 'docs' })).toBe(3)
    expect(count('It works. `x` does.', { ...MARKDOWN, words: 'whitespace' })).toBe(3)
  })

  test('may have lone surrogates', () => {
    const stats = analyze('*a*\ud800 b', MARKDOWN)
    expect(stats.wordCount).toBe(2)
    expect(stats.illFormedCount).toBe(1)
    expect(slices('\ud800 *a* b', 'word')).toEqual(['a', 'b'])
  })

  test('does not stay on for the calls behind it', () => {
    expect(() => segment(EXAMPLE, { granularity: 'nothing' as 'word', ...MARKDOWN })).toThrow()
    count(EXAMPLE, MARKDOWN)
    expect(count('`a` b')).toBe(2)
    new Stream(MARKDOWN).delete()
    expect(analyze('`a` b').wordCount).toBe(2)
  })

  test('is read by analyzers and pools', async () => {
    await using analyzer = await createAnalyzer()
    expect(await analyzer.count(EXAMPLE, MARKDOWN)).toBe(21)
    await using pool = await createPool(1)
    expect(await pool.count(EXAMPLE, MARKDOWN)).toBe(21)
    expect((await pool.analyze(EXAMPLE, MARKDOWN)).policies.markup).toBe('markdown')
  })

  test.each(['html', '', true, null])('is one of two: not %p', (markup) => {
    const error = thrownBy(() => count('a', { markup: markup as 'plain' }))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain("Allowed: 'plain', 'markdown'.")
  })
})

describe('a stream of Markdown', () => {
  test('counts what analyze counts, wherever it is cut', () => {
    using summary = summaryOf(EXAMPLE, MARKDOWN)
    expect(summary.stats).toEqual(analyze(EXAMPLE, MARKDOWN))
    expect(summary.markup).toBe('markdown')
  })

  test('makes summaries that are saved, and added up with their like only', () => {
    using summary = summaryOf(EXAMPLE, MARKDOWN)
    using restored = Summary.restore(summary.save())
    expect(restored.stats).toEqual(summary.stats)
    expect(restored.merge(summary).stats.wordCount).toBe(42)
    using plain = summaryOf(EXAMPLE, {})
    const error = thrownBy(() => restored.merge(plain))
    expect(error.code).toBe('different-policies')
    expect(error.message).toContain("markup 'markdown'")
  })
})

describe('a document', () => {
  test('refuses Markdown, and says what can be done', () => {
    const error = thrownBy(() => new Document('*a*', { markup: 'markdown' as 'plain' }))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain('TextMap')
  })

  test('takes the default by its name', () => {
    using document = new Document('*a* b', { markup: 'plain' })
    expect(document.stats.wordCount).toBe(2)
  })
})

describe('random documents of Markdown', () => {
  const fragments = [
    ...[
      'a',
      'word ',
      'Two words. ',
      'é',
      '\u{1F600}',
      '中',
      '\n',
      '\n\n',
      '\n# ',
      '\n- ',
      '\n> ',
      '\n1. ',
    ],
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```\n',
      '[',
      '](b)',
      '](<',
      '![',
      '][c]',
      '\n[c]: d\n',
      '<b>',
      '</b>',
      '<!--',
    ],
    ...[
      '-->',
      '<div>\n',
      '&amp;',
      '&eacute;',
      '&',
      '\\',
      '|',
      '\n|-|-|\n',
      '\t',
      '    ',
      '---\n',
      '+++\n',
      '\r\n',
    ],
  ]
  const documents = fc
    .array(fc.constantFrom(...fragments), { maxLength: 40 })
    .map((parts) => parts.join(''))

  test('have segments without gaps, as many as are counted', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom<Newlines>('auto', 'break', 'wrap'),
        (text, newlines) => {
          const options = { ...MARKDOWN, newlines }
          const stats = analyze(text, options)
          for (const granularity of GRANULARITIES) {
            const { start, end, kind } = segment(text, { ...options, granularity })
            const joined = [...kind.keys()].map((index) => text.slice(start[index], end[index]))
            expect(joined.join('')).toBe(text)
            expect(joined).not.toContain('')
          }
          expect(slices(text, 'word', options)).toHaveLength(stats.wordCount)
          expect(count(text, options)).toBe(stats.wordCount)
          expect(count(text, { ...options, granularity: 'sentence' })).toBe(stats.sentenceCount)
          expect(count(text, { ...options, granularity: 'line' })).toBe(stats.lineCount)
          using summary = summaryOf(text, options)
          expect(summary.stats).toEqual(stats)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('have the words that the reference parser renders', () => {
    // Without what CommonMark does not have: strikethrough, tables and front matter. The reference parser takes half a
    // character for what stands beside a delimiter, and that for no symbol.
    const common = documents.filter(
      (text) => !/~|\||^(?:---|\+\+\+)|[*_]\u{1F600}|\u{1F600}[*_]/u.test(text),
    )
    fc.assert(
      fc.property(common, (text) => {
        const rendered = analyze(renderedBlocks(text).join('\u2029'), { newlines: 'wrap' })
        expect(analyze(text, MARKDOWN).mostCommonWords).toEqual(rendered.mostCommonWords)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each(['README.md', 'CHANGELOG.md', 'docs/policies.md', 'docs/streams.md', 'docs/markdown.md'])(
  '%s has the words that the reference parser renders, but for tables',
  (file) => {
    const text = readFileSync(path.join(repository, file), 'utf8')
    const withoutTables = text.replace(/^\|.*\n/gm, '').replace(/~/g, '')
    const rendered = analyze(renderedBlocks(withoutTables).join('\u2029'), { newlines: 'wrap' })
    const stats = analyze(withoutTables, MARKDOWN)
    expect(stats.mostCommonWords).toEqual(rendered.mostCommonWords)
    expect(stats.wordCount).toBe(rendered.wordCount)
    expect(stats.paragraphCount).toBe(rendered.paragraphCount)
  },
)

test('the committed names of characters are what the generator writes', () => {
  const generator = ['tools/markup/generate.mjs', '--check']
  const output = execFileSync(process.execPath, generator, { cwd: repository, encoding: 'utf8' })
  expect(output).toBe('')
})
