// A file of 50 MB: it opens behind a progress bar, and the text can be edited meanwhile and afterwards.
import { writeFile } from 'node:fs/promises'
import { analyze, load } from 'wordbridge'
import { makeSamples } from '../../web/samples.mjs'
import { editor, expect, number, test, written } from './page-test.mjs'

const SIZE = 50e6
const book = makeSamples().find(({ name }) => name === 'moby-dick').text

test.beforeAll(() => load())

test('a file of 50 MB opens with a progress bar, and can be edited all the while', async ({
  demo,
}, testInfo) => {
  test.setTimeout(300_000)
  const text = book.repeat(Math.ceil(SIZE / book.length)).slice(0, SIZE)
  const file = testInfo.outputPath('long.txt')
  await writeFile(file, text)
  await demo.evaluate(watchPage)
  await demo.setInputFiles('#file', file)
  // What the bar said of the text before does not count: until the file is read, that is still there.
  await demo.waitForFunction(
    () => globalThis.watched.shown.some((line) => line.startsWith('Analysing')),
    undefined,
    { timeout: 60_000 },
  )
  await expect(demo.locator('#progress')).toBeVisible()
  await editor(demo).focus()
  await demo.keyboard.press('ControlOrMeta+Home')
  await demo.keyboard.type('Meanwhile ')
  await expect(editor(demo)).toContainText('Meanwhile ')
  // The editor was not kept waiting for the analysis.
  await expect(demo.locator('#progress')).toBeVisible()
  const stats = analyze(`Meanwhile ${text}`, { sentences: 'abbreviations' })
  await expect(number(demo, 'text-words')).toHaveText(written(stats.wordCount), {
    timeout: 200_000,
  })
  await expect(demo.locator('#progress')).toBeHidden()
  await expect(number(demo, 'text-sentences')).toHaveText(written(stats.sentenceCount))
  await demo.keyboard.type('and then ')
  await expect(number(demo, 'text-words')).toHaveText(written(stats.wordCount + 2))
  await expect(number(demo, 'text-sentences')).toHaveText(written(stats.sentenceCount))
  const fact = (name) => demo.locator(`[data-fact="${name}"]`)
  // Drawn, and all there is to know is known.
  await expect(fact('WebAssembly-memory')).toContainText('more than at first', { timeout: 60_000 })
  await demo.keyboard.type('once more ')
  await expect(number(demo, 'text-words')).toHaveText(written(stats.wordCount + 4))
  const { shown, keys, longest } = await demo.evaluate(() => globalThis.watched)
  expect(shown.some((line) => /^Reading long\.txt: \d+ %/.test(line))).toBe(true)
  const parts = shown.filter((line) => line.startsWith('Analysing')).map((line) => /\d+/.exec(line))
  expect(parts.length).toBeGreaterThan(10)
  console.log(
    `    50 MB: ${Math.max(...keys).toFixed(0)} ms from a key to its letter at most, of ${keys.length} keys; ` +
      `the longest the page was busy ${longest.toFixed(0)} ms; analysis ${await fact('last-analysis-of-all').textContent()}; ` +
      `memory of the page ${(await heapSize(demo)).toFixed(0)} MB, of WebAssembly ${await fact('WebAssembly-memory').textContent()}`,
  )
})

/** Megabytes of JavaScript in the page, without those of its worker. */
async function heapSize(page) {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable')
  await debug.send('HeapProfiler.collectGarbage')
  const { metrics } = await debug.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6
}

/** Runs in the page: notes what the progress bar says, and how long each key takes to be painted and the page was busy. */
function watchPage() {
  const watched = { shown: [], keys: [], longest: 0 }
  globalThis.watched = watched
  const line = document.querySelector('#progress-text')
  new MutationObserver(() => watched.shown.push(line.textContent)).observe(line, {
    childList: true,
  })
  new globalThis.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watched.longest = Math.max(watched.longest, duration)
    }
  }).observe({ type: 'longtask' })
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => watched.keys.push(performance.now() - timeStamp)
        channel.port2.postMessage('painted')
      })
    },
    { capture: true },
  )
}
