// Each adapter in its editor: whatever is done to the text, the analysis is that of the text, and made once.
import { makeSamples } from '../../web/samples.mjs'
import {
  count,
  editAtRandom,
  EXAMPLES,
  expectFollowed,
  openedCount,
  openExample,
  setText,
  textOf,
} from './example-page.mjs'
import { expect, test, written } from './page-test.mjs'

const book = makeSamples().find(({ name }) => name === 'moby-dick').text
const megabyte = book.slice(0, 1e6)

for (const name of Object.keys(EXAMPLES)) {
  test.describe(name, () => {
    for (const inWorker of [false, true]) {
      const where = inWorker ? 'in a worker' : 'on the thread of the page'

      test(`typing is followed ${where}`, async ({ page, origin }) => {
        const content = await openExample(page, origin, name, { inWorker })
        await setText(page, '')
        const opened = await openedCount(page)
        await content.click()
        await page.keyboard.type('One fish. Two red red fish.')
        await expect(count(page, 'words')).toHaveText('6')
        await expect(count(page, 'sentences')).toHaveText('2')
        for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace')
        await page.keyboard.press('Enter')
        await page.keyboard.type('dogs 😀')
        await expect(count(page, 'words')).toHaveText('6')
        await expectFollowed(page)
        expect(await openedCount(page)).toBe(opened)
      })

      test(`random edits, undone and redone, are followed ${where}`, async ({ page, origin }) => {
        await openExample(page, origin, name, { inWorker })
        const opened = await openedCount(page)
        for (let seed = 1; seed <= 40; seed++) {
          await editAtRandom(page, seed, 12)
          await expectFollowed(page)
        }
        expect(await openedCount(page)).toBe(opened)
      })
    }

    test('what an input method composes is followed to its end', async ({
      page,
      origin,
      context,
    }) => {
      const content = await openExample(page, origin, name)
      await setText(page, '')
      await content.click()
      await page.keyboard.type('So: ')
      const input = await context.newCDPSession(page)
      for (const text of ['に', 'にほ', 'にほん']) {
        const selection = { selectionStart: text.length, selectionEnd: text.length }
        await input.send('Input.imeSetComposition', { text, ...selection })
      }
      await expect.poll(async () => (await textOf(page)).trimEnd()).toBe('So: にほん')
      await expectNumbersOf(page, await textOf(page))
      await input.send('Input.insertText', { text: '日本' })
      await page.keyboard.type('! Came came')
      expect((await textOf(page)).trimEnd()).toBe('So: 日本! Came came')
      await expectFollowed(page)
    })

    test('undo and redo by keys are followed', async ({ page, origin }) => {
      const content = await openExample(page, origin, name)
      await setText(page, 'Three words here.')
      await content.click()
      await page.keyboard.press('ControlOrMeta+End')
      // Editors take back in one step what comes in half a second or so.
      await page.waitForTimeout(1200)
      await page.keyboard.insertText(' And')
      await expect(count(page, 'words')).toHaveText('4')
      await page.keyboard.press('ControlOrMeta+z')
      await expect(count(page, 'words')).toHaveText('3')
      await page.keyboard.press(name === 'monaco' ? 'ControlOrMeta+y' : 'ControlOrMeta+Shift+z')
      await expect(count(page, 'words')).toHaveText('4')
      await expectFollowed(page)
    })

    test('a megabyte that is pasted into the middle is followed', async ({
      page,
      origin,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const content = await openExample(page, origin, name)
      await setText(page, 'Begin end.')
      const opened = await openedCount(page)
      await content.click()
      await page.keyboard.press('ControlOrMeta+Home')
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
      await page.evaluate((text) => navigator.clipboard.writeText(text), megabyte)
      await page.keyboard.press('ControlOrMeta+v')
      await expect.poll(async () => (await textOf(page)).length).toBeGreaterThan(9e5)
      await expectFollowed(page)
      expect(await openedCount(page)).toBe(opened)
      await page.keyboard.type('x')
      await expectFollowed(page)
    })

    test('a text that is set is analysed, and the document of the one before is deleted', async ({
      page,
      origin,
    }) => {
      await openExample(page, origin, name)
      await setText(page, 'Grüße, 東京! 😀\n\nZweite Zeile.')
      await expect(count(page, 'paragraphs')).toHaveText('2')
      await page.evaluate(() => globalThis.example.destroy())
      const alive = await page.evaluate(() => globalThis.opened.filter(({ deleted }) => !deleted))
      expect(alive).toEqual([])
    })

    test('an error of the document is told of, and the editor works on', async ({
      page,
      origin,
    }) => {
      const content = await openExample(page, origin, name)
      await page.evaluate(() => globalThis.opened.at(-1).delete())
      await content.click()
      await page.keyboard.type('Typed')
      await expect(page.locator('#error')).toContainText('deleted')
      expect(await textOf(page)).toContain('Typed')
      await page.evaluate(() => globalThis.example.analysis().restart())
      await expectFollowed(page)
    })

    test('keys in a megabyte, printed', async ({ page, origin }) => {
      const content = await openExample(page, origin, name)
      await setText(page, megabyte)
      await expect(count(page, 'words')).not.toHaveText('0')
      await content.click()
      const times = await timesOfKeys(page)
      await expectFollowed(page)
      const middle = times.toSorted((one, other) => one - other)[times.length >> 1]
      console.log(
        `    ${name}: ${middle.toFixed(1)} ms from a key to the numbers painted in ${written(megabyte.length)} code units ` +
          `(median of ${times.length}; the slowest ${Math.max(...times).toFixed(0)} ms)`,
      )
    })
  })
}

/** Whether the numbers below the editor are those of a text. */
async function expectNumbersOf(page, text) {
  const { wordCount, characters } = await page.evaluate((given) => globalThis.analyze(given), text)
  await expect(count(page, 'words')).toHaveText(written(wordCount))
  await expect(count(page, 'characters')).toHaveText(written(characters.graphemes))
}

/** Milliseconds from each of some keys to the numbers painted. */
async function timesOfKeys(page) {
  await page.evaluate(() => {
    globalThis.times = []
    let pressed
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    new MutationObserver(() => {
      const since = pressed
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => globalThis.times.push(performance.now() - since)
        channel.port2.postMessage('painted')
      })
    }).observe(document.querySelector('#numbers'), { childList: true })
  })
  for (let typed = 1; typed <= 12; typed++) {
    await page.keyboard.press(typed % 2 === 1 ? 'x' : 'Space')
    await page.waitForFunction((wanted) => globalThis.times.length >= wanted, typed)
  }
  return page.evaluate(() => globalThis.times)
}
