// From a key to the new numbers painted, in texts of three sizes. Printed, and not judged: machines differ.
import { analyze, load } from 'wordbridge'
import { makeSamples } from '../../web/samples.mjs'
import { dropFile, editor, expect, expectNumbers, number, test, written } from './page-test.mjs'

const KEYS = 20
const book = makeSamples().find(({ name }) => name === 'moby-dick').text

test.beforeAll(() => load())

for (const [title, size] of [
  ['10 kB', 1e4],
  ['1 MB', 1e6],
  ['10 MB', 1e7],
]) {
  test(`typing in ${title} is followed`, async ({ demo }) => {
    const text = book
      .repeat(Math.ceil(size / book.length))
      .slice(0, size)
      .trimEnd()
    await openText(demo, text)
    await expect(number(demo, 'text-characters')).toHaveText(written(text.length))
    await editor(demo).focus()
    await demo.keyboard.press('ControlOrMeta+Home')
    const { key, frame } = await typeAndMeasure(demo)
    const typed = 'x '.repeat(KEYS / 2)
    await expectNumbers(demo, analyze(typed + text, { sentences: 'abbreviations' }))
    console.log(
      `    ${title}: ${middle(key)} ms from the key to the numbers painted, ${middle(frame)} ms to the letter painted ` +
        `(medians of ${KEYS} keys; the slowest ${Math.max(...key).toFixed(0)} and ${Math.max(...frame).toFixed(0)} ms)`,
    )
  })
}

/** Opens a text as a file, without sending megabytes as JSON. */
async function openText(page, text) {
  if (text.length < 1e5) return dropFile(page, 'text.txt', Buffer.from(text))
  await page.setInputFiles('#file', {
    name: 'text.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
}

async function typeAndMeasure(page) {
  await page.evaluate(() => {
    globalThis.times = { key: [], frame: [] }
    let pressed
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp
        requestAnimationFrame(() => afterPaint(times.frame, timeStamp))
      },
      { capture: true },
    )
    const { times } = globalThis
    const afterPaint = (list, since) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => list.push(performance.now() - since)
      channel.port2.postMessage('painted')
    }
    new MutationObserver(() => {
      const since = pressed
      requestAnimationFrame(() => afterPaint(times.key, since))
    }).observe(document.querySelector('[data-number="text-characters"]'), {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  for (let typed = 1; typed <= KEYS; typed++) {
    await page.keyboard.press(typed % 2 === 1 ? 'x' : 'Space')
    await page.waitForFunction((count) => globalThis.times.key.length >= count, typed)
  }
  return page.evaluate(() => globalThis.times)
}

const middle = (times) => times.toSorted((one, other) => one - other)[times.length >> 1].toFixed(1)
