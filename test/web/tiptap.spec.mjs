// wordbridge/tiptap: what CharacterCount of TipTap does, with the counts of wordbridge.
import { expectFollowed, openExample, setText, textOf } from './example-page.mjs'
import { expect, test } from './page-test.mjs'

const stored = (page, what) =>
  page.evaluate((name) => globalThis.editor.storage.characterCount[name](), what)

async function openLimited(page, origin, limit) {
  await page.goto(`${origin}/editors/tiptap.html#limit=${limit}`)
  await expect(page.locator('[data-number=words]')).not.toHaveText('0')
  return page.locator('#editor .ProseMirror')
}

test('characters and words are those that a reader counts', async ({ page, origin }) => {
  await openExample(page, origin, 'tiptap')
  await setText(page, 'Two fish 👩‍👩‍👧.\n\nE\u0301t 東京')
  // "Two fish ", a family and a full stop; an E with its accent, t, a space and two ideographs.
  expect(await stored(page, 'characters')).toBe(9 + 2 + 5)
  expect(await stored(page, 'words')).toBe(2 + 3)
  const { wordCount, sentenceCount } = await stored(page, 'stats')
  expect({ wordCount, sentenceCount }).toEqual({ wordCount: 5, sentenceCount: 2 })
})

test('a node of its own is counted', async ({ page, origin }) => {
  await openExample(page, origin, 'tiptap')
  await setText(page, 'One.\n\nTwo three.')
  const counted = await page.evaluate(() => {
    const { editor } = globalThis
    const { characters, words } = editor.storage.characterCount
    const node = editor.state.doc.child(1)
    return [characters({ node }), words({ node }), characters({ node, mode: 'nodeSize' }), words()]
  })
  expect(counted).toEqual([10, 2, 12, 3])
})

test('nothing can be typed beyond the limit, and what is there can be deleted', async ({
  page,
  origin,
}) => {
  const content = await openLimited(page, origin, 12)
  await setText(page, '')
  await content.click()
  await page.keyboard.type('Four words 👍🏽 and more')
  expect(await textOf(page)).toBe('Four words 👍🏽\u2029')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('yz')
  expect(await textOf(page)).toBe('Four words y\u2029')
  expect(await stored(page, 'characters')).toBe(12)
  await expectFollowed(page)
})

test('what is pasted is cut to the limit, between characters', async ({
  page,
  origin,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const content = await openLimited(page, origin, 8)
  await setText(page, 'begin')
  await content.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.evaluate(() => navigator.clipboard.writeText('👍🏽👍🏽👍🏽👍🏽👍🏽'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => textOf(page)).toBe('begin👍🏽👍🏽👍🏽\u2029')
  expect(await stored(page, 'characters')).toBe(8)
})

test('a text that begins beyond the limit is cut at its end', async ({ page, origin }) => {
  await openLimited(page, origin, 11)
  await page.evaluate(() => globalThis.editor.commands.focus())
  expect(await textOf(page)).toBe('Nobody came\u2029')
})
