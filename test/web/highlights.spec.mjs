import { Document, load } from 'wordbridge'
import { editor, expect, number, replaceText, test } from './page-test.mjs'

// 41 words in one sentence, by hand; the others are short.
const LONG =
  'The committee that had been appointed by the council in the spring of that year was of the opinion that the proposal which the director of the institute had made to the minister in a letter ought to be considered with care.'
const TEXT = `We met. ${LONG} Nobody came came back.`

test.beforeAll(() => load())

test('a very hard sentence is marked, and says what it costs', async ({ demo }) => {
  await replaceText(demo, TEXT)
  const mark = demo.locator('#editor .cm-content .wordbridge-very-hard-sentence').first()
  await expect(mark).toBeVisible()
  // The first line of a mark that has several.
  const { x, y } = await mark.evaluate((element) => element.getClientRects()[0].toJSON())
  await demo.mouse.move(x + 30, y + 8)
  const words = LONG.split(' ').length
  const tooltip = demo.locator('#editor .cm-tooltip')
  await expect(tooltip).toContainText(`A very hard sentence: ${words} words`)
  const document = new Document(TEXT, { sentences: 'abbreviations' })
  const moves = document.sentenceContributions('flesch-reading-ease')[1]
  document.delete()
  await expect(tooltip).toContainText(
    `makes the whole text harder: by ${Math.abs(moves).toFixed(1)} points of Flesch Reading Ease`,
  )
})

test('the sentence at the cursor is explained without a mouse', async ({ demo }) => {
  await replaceText(demo, 'We met. It was late at night.')
  await demo.keyboard.press('ControlOrMeta+Home')
  await expect(demo.locator('#at-cursor')).toContainText(
    'A sentence: 2 words, 1.0 syllables a word',
  )
  await demo.keyboard.press('ControlOrMeta+End')
  await demo.keyboard.press('ArrowLeft')
  await expect(demo.locator('#at-cursor')).toContainText('A sentence: 5 words')
})

test('a word that is repeated and one that is long are marked, and can be hidden', async ({
  demo,
}) => {
  await replaceText(demo, 'Nobody came came back. Extraordinarily!')
  await expect(demo.locator('#editor .wordbridge-repeated-word')).toHaveText('came')
  await expect(demo.locator('#editor .wordbridge-long-word')).toHaveText('Extraordinarily')
  await demo.uncheck('#show-long-word')
  await expect(demo.locator('#editor .wordbridge-long-word')).toHaveCount(0)
  await expect(demo.locator('#editor .wordbridge-repeated-word')).toHaveCount(1)
})

test('a bar of the rhythm leads to its sentence', async ({ demo }) => {
  await replaceText(demo, 'One two three. Four five. Six seven eight nine.')
  await expect(demo.locator('#rhythm [role=slider]')).toHaveAttribute('aria-valuemax', '3')
  await demo.locator('#rhythm [role=slider]').focus()
  await demo.keyboard.press('End')
  await expect(demo.locator('#rhythm .picture-note')).toHaveText('Sentence 3: 4 words')
  await demo.keyboard.press('ArrowLeft')
  await demo.keyboard.press('Enter')
  await expect(editor(demo)).toBeFocused()
  await expect(number(demo, 'selection-words')).toHaveText('2')
  const chart = demo.locator('#rhythm svg')
  const { width } = await chart.boundingBox()
  await chart.click({ position: { x: width - 60, y: 100 } })
  await expect(number(demo, 'selection-words')).toHaveText('4')
})

test('a word of the chart is marked wherever it stands, in any case', async ({ demo }) => {
  await replaceText(demo, 'Fish swim. A fish, two FISH; no fisher.')
  await expect(demo.locator('#frequency [role=slider]')).toHaveAttribute(
    'aria-valuetext',
    /“fish”: 3 times/,
  )
  await demo.locator('#frequency [role=slider]').focus()
  await demo.keyboard.press('Enter')
  await expect(demo.locator('#editor .mark-chosen')).toHaveText(['Fish', 'fish', 'FISH'])
})

test('the race ends with a rate for each', async ({ demo }) => {
  await demo.click('#race')
  await expect(demo.locator('#race-note')).toContainText(/times as fast for words.*graphemes/)
  await expect(demo.locator('#race-chart svg')).toHaveAttribute(
    'aria-label',
    /Intl.Segmenter, graphemes: [\d.]+ MB/,
  )
})

test('what the engine did is told', async ({ demo }) => {
  const fact = (name) => demo.locator(`[data-fact="${name}"]`)
  await expect(fact('cost-of-a-call')).toContainText(/^\d+\.\d µs/)
  await expect(fact('WebAssembly-memory')).toContainText(/^\d\.\d MB/)
  await expect(fact('downloaded')).toContainText('MB: page, engine and all')
  await expect(fact('last-analysis-of-all')).toContainText('12 kB')
  await demo.selectOption('#sample', 'moby-dick')
  await expect(fact('last-analysis-of-all')).toContainText('1.2 MB')
  await expect(fact('WebAssembly-memory')).toContainText('more than at first')
})
