// A test with the page open in it. What the browser complains of, and any request to elsewhere, fails the test.
import { test as base, expect } from '@playwright/test'
import { servePage } from '../../tools/web.mjs'

export { expect }

export const test = base.extend({
  origin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants to see which fixtures are used.
    async ({}, use) => {
      const { origin, close } = await servePage()
      await use(origin)
      close()
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context, origin }, use) => {
      const complaints = []
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.origin !== origin && url.protocol !== 'blob:') {
          complaints.push(`a request to ${url.href}`)
        }
      })
      context.on('response', (response) => {
        if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`)
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  /** The page with its first sample analysed and drawn. */
  demo: async ({ page, origin }, use) => {
    await page.goto(`${origin}/`)
    await expect(page.locator('#rhythm rect').first()).toBeVisible()
    await use(page)
  },
})

/** The editor. */
export const editor = (page) => page.locator('#editor .cm-content')

/** A number on the screen, by its name: `text-words`. */
export const number = (page, name) => page.locator(`[data-number="${name}"]`)

/** Puts a text in place of the one that is there, as one that is pasted. */
export async function replaceText(page, text) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await pasteText(page, text)
}

/** Pastes a text at the cursor. */
export async function pasteText(page, text) {
  await editor(page).evaluate((content, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    content.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** Drops a file on the editor. */
export async function dropFile(page, name, bytes) {
  await editor(page).evaluate(
    (content, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(file.bytes)], file.name))
      const { left, top } = content.getBoundingClientRect()
      const where = { clientX: left + 50, clientY: top + 20, bubbles: true, cancelable: true }
      content.dispatchEvent(new DragEvent('drop', { dataTransfer, ...where }))
    },
    { name, bytes: [...bytes] },
  )
}

/** Numbers as the page writes them. */
export const written = (count) => new Intl.NumberFormat('en').format(count)

/** Whether the numbers on the screen are those of a report that Node made. */
export async function expectNumbers(page, stats, column = 'text') {
  const wanted = {
    words: stats.wordCount,
    'distinct-words': stats.distinctWordCount,
    sentences: stats.sentenceCount,
    paragraphs: stats.paragraphCount,
    characters: stats.characters.graphemes,
    'characters-without-spaces': stats.characters.graphemesWithoutSpaces,
  }
  for (const [name, count] of Object.entries(wanted)) {
    await expect(number(page, `${column}-${name}`)).toHaveText(written(count))
  }
  const syllables = stats.syllableCount === null ? '–' : written(stats.syllableCount)
  await expect(number(page, `${column}-syllables`)).toHaveText(syllables)
  for (const { formula, value } of Object.values(stats.scores)) {
    const text = value === null ? '–' : value.toFixed(1)
    await expect(number(page, `${column}-${formula}`)).toHaveText(text)
  }
}
