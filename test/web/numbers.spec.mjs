import { analyze, load, readingTime } from 'wordbridge'
import { makeSamples } from '../../web/samples.mjs'
import {
  editor,
  expect,
  expectNumbers,
  number,
  pasteText,
  replaceText,
  test,
} from './page-test.mjs'

const RULES = { sentences: 'abbreviations' }

test.beforeAll(() => load())

test('the first sample has the numbers that Node has for it', async ({ demo }) => {
  const { text } = makeSamples().find(({ name }) => name === 'loomings')
  await expectNumbers(demo, analyze(text, RULES))
})

test('typing is counted letter by letter', async ({ demo }) => {
  await replaceText(demo, 'One')
  await expect(number(demo, 'text-words')).toHaveText('1')
  await demo.keyboard.type(' fish. Two fish.')
  await expect(number(demo, 'text-words')).toHaveText('4')
  await expect(number(demo, 'text-sentences')).toHaveText('2')
  await expect(number(demo, 'text-characters')).toHaveText('19')
  await expect(number(demo, 'text-syllables')).toHaveText('4')
  for (let i = 0; i < 6; i++) await demo.keyboard.press('Backspace')
  await expect(number(demo, 'text-words')).toHaveText('3')
})

test('the times are those of readingTime() for the language, in minutes and seconds', async ({
  demo,
}) => {
  await replaceText(demo, 'word '.repeat(500))
  // 500 words at 238 a minute silently, at 183 aloud.
  await expect(number(demo, 'text-reading-time')).toHaveText('2 min 6 s')
  await expect(number(demo, 'text-speaking-time')).toHaveText('2 min 44 s')
  await demo.locator('#language').selectOption('de')
  const { readingSeconds } = readingTime(500, { language: 'de' })
  await expect(number(demo, 'text-reading-time')).toHaveText(
    `2 min ${Math.round(readingSeconds) - 120} s`,
  )
})

test('undo and redo are followed', async ({ demo }) => {
  await replaceText(demo, 'Three words here.')
  // A move of the cursor ends the step that undo takes back.
  await demo.keyboard.press('ControlOrMeta+Home')
  await demo.keyboard.press('ControlOrMeta+End')
  await demo.keyboard.insertText(' And')
  await expect(number(demo, 'text-words')).toHaveText('4')
  await demo.keyboard.press('ControlOrMeta+z')
  await expect(number(demo, 'text-words')).toHaveText('3')
  await demo.keyboard.press('ControlOrMeta+y')
  await expect(number(demo, 'text-words')).toHaveText('4')
})

test('what is pasted into the middle has the numbers of the whole', async ({ demo }) => {
  const [before, pasted, behind] = ['A dog', ' and “Dr. Müller”\r\n\r\ncame; 3.5 cats', ' ran. 😀']
  await replaceText(demo, before + behind)
  await demo.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < before.length; i++) await demo.keyboard.press('ArrowRight')
  await pasteText(demo, pasted)
  const text = before + pasted.replaceAll('\r\n', '\n') + behind
  await expectNumbers(demo, analyze(text, RULES))
})

test('what is composed by an input method is followed to its end', async ({ demo, context }) => {
  await replaceText(demo, 'So: ')
  const input = await context.newCDPSession(demo)
  for (const text of ['に', 'にほ', 'にほん']) {
    const selection = { selectionStart: text.length, selectionEnd: text.length }
    await input.send('Input.imeSetComposition', { text, ...selection })
  }
  await expect(number(demo, 'text-characters')).toHaveText('7')
  await input.send('Input.insertText', { text: '日本' })
  await expect(editor(demo)).toHaveText('So: 日本')
  await expectNumbers(demo, analyze('So: 日本', RULES))
})

test('several edits at once are followed in their order', async ({ demo }) => {
  await replaceText(demo, 'cat dog cat dog cat')
  await demo.keyboard.press('ControlOrMeta+Home')
  await demo.keyboard.press('ControlOrMeta+f')
  const panel = demo.locator('#editor .cm-search')
  await panel.locator('[name=search]').fill('cat')
  await panel.locator('input[name=replace]').fill('big horse')
  await panel.locator('[name=replaceAll]').click()
  await expectNumbers(demo, analyze('big horse dog big horse dog big horse', RULES))
})

test('a selection has numbers of its own', async ({ demo }) => {
  await replaceText(demo, 'First one. Second sentence is here.')
  await demo.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < 10; i++) await demo.keyboard.press('Shift+ArrowRight')
  await expect(number(demo, 'selection-words')).toHaveText('2')
  await expectNumbers(demo, analyze('First one.', RULES), 'selection')
  await expectNumbers(demo, analyze('First one. Second sentence is here.', RULES))
  await demo.keyboard.press('ArrowRight')
  await expect(number(demo, 'selection-words')).toBeHidden()
})

test('another language has its own syllables and formulas', async ({ demo }) => {
  const text =
    'Die Schule beginnt um acht. Alle Kinder freuen sich darauf, behauptet jedenfalls der Lehrer.'
  await replaceText(demo, text)
  await demo.selectOption('#language', 'de')
  await expectNumbers(demo, analyze(text, { ...RULES, language: 'de' }))
  await expect(number(demo, 'text-wiener-sachtextformel-1')).toBeVisible()
  await expect(number(demo, 'text-flesch-reading-ease')).toHaveCount(0)
  await demo.selectOption('#language', 'und')
  await expect(number(demo, 'text-syllables')).toHaveText('–')
})

// By the tables of docs/policies.md.
for (const [policy, words] of [
  ['uax29', '6'],
  ['whitespace', '3'],
  ['word', '3'],
  ['docs', '4'],
]) {
  test(`words by ${policy}`, async ({ demo }) => {
    await replaceText(demo, 'My mother-in-law—Wait, what?')
    await demo.selectOption('#words', policy)
    await expect(number(demo, 'text-words')).toHaveText(words)
  })
}

test('sentences by either policy', async ({ demo }) => {
  await replaceText(demo, 'Dr. Smith came.')
  await expect(number(demo, 'text-sentences')).toHaveText('1')
  await demo.selectOption('#sentences', 'uax29')
  await expect(number(demo, 'text-sentences')).toHaveText('2')
  await expect(demo.locator('#policy')).toContainText('Sentences: Unicode (UAX #29)')
})

for (const { name, text } of makeSamples().filter((sample) => sample.name !== 'loomings')) {
  test(`the sample ${name} has the numbers that Node has for it`, async ({ demo }) => {
    await demo.selectOption('#sample', name)
    await expect(editor(demo)).toContainText(text.slice(0, text.indexOf('\n')))
    const language = await demo.locator('#language').inputValue()
    await expectNumbers(demo, analyze(text, { ...RULES, language }))
    await expect(demo.locator('#sample-source')).toContainText(/public domain|free of copyright/)
  })
}

test('the empty text is no error', async ({ demo }) => {
  await replaceText(demo, 'x')
  await demo.keyboard.press('Backspace')
  await expectNumbers(demo, analyze('', RULES))
  await expect(demo.locator('#verdict')).toHaveText('No words yet.')
  await expect(demo.locator('#notice')).toBeHidden()
})
