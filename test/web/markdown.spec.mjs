// Markdown on the page: counted as the core counts it, and shown where it stands in the source.
import { tests } from 'commonmark-spec'
import { readFile, readdir } from 'node:fs/promises'
import { analyze, load, segment, TextMap } from 'wordbridge'
import { markdownPieces } from '../../web/source/analysis/markdown-pieces.ts'
import { dropFile, editor, expect, expectNumbers, number, replaceText, test } from './page-test.mjs'

const RULES = { sentences: 'abbreviations' }
const MARKDOWN = { ...RULES, markup: 'markdown' }

const TEXT = `---
title: Extraordinarily hidden
---

# On *whales*

They are un**believab**ly big, as [Ann](https://example.com/extraordinarily) said. \`incomprehensibilities()\` is code.

\`\`\`js
extraordinarily.long.names(came, came)
\`\`\`

Nobody came **came** back.
`

test.beforeAll(() => load())

test('a file in Markdown is counted as such, and the numbers say so', async ({ demo }) => {
  await dropFile(demo, 'whales.md', Buffer.from(TEXT))
  await expect(demo.locator('#markup')).toHaveValue('markdown')
  await expectNumbers(demo, analyze(TEXT, MARKDOWN))
  await expect(demo.locator('#policy')).toContainText('Markdown')
  await demo.selectOption('#markup', 'plain')
  await expectNumbers(demo, analyze(TEXT, RULES))
  await expect(demo.locator('#policy')).not.toContainText('Markdown')
})

test('another file is plain text again', async ({ demo }) => {
  await dropFile(demo, 'whales.markdown', Buffer.from(TEXT))
  await expect(demo.locator('#markup')).toHaveValue('markdown')
  await dropFile(demo, 'whales.txt', Buffer.from(TEXT))
  await expect(demo.locator('#markup')).toHaveValue('plain')
  await expectNumbers(demo, analyze(TEXT, RULES))
})

test('Markdown is followed while it is typed', async ({ demo }) => {
  await demo.selectOption('#markup', 'markdown')
  await replaceText(demo, 'One *two* three.\n\n')
  await demo.keyboard.press('ControlOrMeta+End')
  await demo.keyboard.type('Four [five](http://six.seven) `eight`.')
  await expectNumbers(
    demo,
    analyze('One *two* three.\n\nFour [five](http://six.seven) `eight`.', MARKDOWN),
  )
  await expect(number(demo, 'text-words')).toHaveText('5')
  await demo.keyboard.press('ControlOrMeta+Home')
  await demo.keyboard.type('```\n')
  await expect(number(demo, 'text-words')).toHaveText('0')
})

test('a link says that its text is Markdown', async ({ demo, context }) => {
  const text = 'See [there](http://example.com).'
  await demo.selectOption('#markup', 'markdown')
  await replaceText(demo, text)
  await demo.click('#share')
  await expect(demo).toHaveURL(/#.*markup=markdown.*text=/)
  const other = await context.newPage()
  await other.goto(demo.url())
  await expect(other.locator('#markup')).toHaveValue('markdown')
  await expectNumbers(other, analyze(text, MARKDOWN))
})

test('what is no prose is not marked, and what is, where it stands', async ({ demo }) => {
  await dropFile(demo, 'whales.md', Buffer.from(TEXT))
  await expect(demo.locator('#editor .wordbridge-repeated-word')).toHaveText(['came'])
  await expect(demo.locator('#editor .wordbridge-long-word')).toHaveText(['un**believab**ly'])
})

test('a bar of the rhythm leads to the sentence in the source', async ({ demo }) => {
  await demo.selectOption('#markup', 'markdown')
  await replaceText(demo, '**One** two three.\n\n`code`\n\nFour [five](http://six.seven). Six.')
  await expect(demo.locator('#rhythm [role=slider]')).toHaveAttribute('aria-valuemax', '3')
  await demo.locator('#rhythm [role=slider]').focus()
  await demo.keyboard.press('ArrowRight')
  await demo.keyboard.press('Enter')
  await expect(editor(demo)).toBeFocused()
  await expect(number(demo, 'selection-words')).toHaveText('2')
})

// What is highlighted and drawn is made of what was counted: in whole documents, and in the examples of the specification.
test('the pieces of a text have its words and its sentences', async () => {
  const folder = new URL('../../docs/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  const documents = names.map((name) => readFile(new URL(name, folder), 'utf8'))
  const examples = tests.map(({ markdown }) => markdown.replaceAll('→', '\t'))
  for (const source of [...(await Promise.all(documents)), ...examples]) {
    for (const newlines of ['auto', 'break']) {
      const rules = { ...MARKDOWN, newlines }
      const pieces = markdownPieces(
        source,
        segment(source, { granularity: 'grapheme', ...rules }),
        segment(source, { granularity: 'paragraph', ...rules }),
        newlines === 'break',
      )
      expect(pieces.map(({ text }) => text).join('')).toHaveLength(source.length)
      const counts = ({ wordCount, sentenceCount }) => ({ source, wordCount, sentenceCount })
      const flat = { ...RULES, newlines: newlines === 'break' ? 'break' : 'wrap' }
      const ofPieces = analyze(new TextMap(pieces).text, flat)
      expect(counts(ofPieces)).toEqual(counts(analyze(source, rules)))
    }
  }
})
