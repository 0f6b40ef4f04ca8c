import { readFile } from 'node:fs/promises'
import { analyze, load } from 'wordbridge'
import { dropFile, editor, expect, expectNumbers, replaceText, test } from './page-test.mjs'

const RULES = { sentences: 'abbreviations' }
const TEXT = 'Zwölf Boxkämpfer jagen Viktor.\nQuer über den Sylter Deich, ärgerlich!'

test.beforeAll(() => load())

const utf16 = (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')
const files = [
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
  ['utf-16le', utf16(TEXT)],
  ['utf-16be', utf16(TEXT).swap16()],
  ['utf-16le', Buffer.from(TEXT, 'utf16le')],
  ['windows-1252', Buffer.from(TEXT, 'latin1')],
]

for (const [index, [encoding, bytes]] of files.entries()) {
  test(`a dropped file in ${encoding} is read by it (${index + 1})`, async ({ demo }) => {
    await dropFile(demo, 'text.txt', bytes)
    await expect(editor(demo)).toContainText('Zwölf Boxkämpfer')
    await expect(demo.locator('#encoding')).toHaveValue(encoding)
    await expectNumbers(demo, analyze(TEXT, RULES))
  })
}

test('a file that is opened can be read by another encoding', async ({ demo }) => {
  // "Привет, мир." in KOI8-R, which nothing in the file tells from windows-1252.
  const bytes = Buffer.from('f0d2c9d7c5d42c20cdc9d22e', 'hex')
  await demo.setInputFiles('#file', { name: 'old.txt', mimeType: 'text/plain', buffer: bytes })
  await expect(demo.locator('#encoding')).toHaveValue('windows-1252')
  await demo.selectOption('#encoding', 'koi8-r')
  await expect(editor(demo)).toContainText('Привет, мир.')
  await expectNumbers(demo, analyze('Привет, мир.', RULES))
})

test('a file with newlines of Windows has one newline for each', async ({ demo }) => {
  await dropFile(demo, 'lines.txt', Buffer.from('One line.\r\n\r\nAnother.\r\n'))
  await expect(editor(demo)).toContainText('Another.')
  await expectNumbers(demo, analyze('One line.\n\nAnother.\n', RULES))
})

const SAVED = 'One fish, "two" fish. Red fish!'

async function download(page, button) {
  await replaceText(page, SAVED)
  await expectNumbers(page, analyze(SAVED, RULES))
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)])
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), 'utf8') }
}

test('the report is saved as JSON', async ({ demo }) => {
  const { name, content } = await download(demo, '#export-json')
  expect(name).toBe('report.json')
  expect(JSON.parse(content)).toEqual(JSON.parse(JSON.stringify(analyze(SAVED, RULES))))
})

test('the report is saved as CSV', async ({ demo }) => {
  const { name, content } = await download(demo, '#export-csv')
  expect(name).toBe('report.csv')
  expect(content.split('\r\n')).toEqual(
    expect.arrayContaining([
      'part,name,value',
      'count,words,6',
      'word,fish,3',
      'policy,words,uax29',
    ]),
  )
})

test('the report is saved as Markdown', async ({ demo }) => {
  const { name, content } = await download(demo, '#export-markdown')
  expect(name).toBe('report.md')
  expect(content).toContain('| words | 6 |')
  expect(content).toContain('| fish | 3 |')
})

test('a link has the text and its rules', async ({ demo, origin, context }) => {
  const text = 'Grüße aus 東京! 😀\nZweite Zeile.'
  await replaceText(demo, text)
  await demo.selectOption('#language', 'de')
  await demo.click('#share')
  await expect(demo).toHaveURL(/#.*text=/)
  const url = demo.url()
  expect(url.startsWith(`${origin}/#`)).toBe(true)
  const other = await context.newPage()
  await other.goto(url)
  await expect(editor(other)).toContainText('Grüße aus 東京! 😀')
  await expect(other.locator('#language')).toHaveValue('de')
  await expectNumbers(other, analyze(text, { ...RULES, language: 'de' }))
})

test('a text that is too long for a link is refused', async ({ demo }) => {
  const words = Array.from({ length: 20_000 }, (_, index) => `${index * 7919}`)
  await replaceText(demo, words.join(' '))
  await demo.click('#share')
  await expect(demo.locator('#share-note')).toContainText('too long')
  expect(new URL(demo.url()).hash).toBe('')
})

test('a damaged link opens the sample', async ({ page, origin }) => {
  await page.goto(`${origin}/#text=%%%broken`)
  await expect(editor(page)).toContainText('Call me Ishmael')
})
