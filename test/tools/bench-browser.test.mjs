import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findChromium, openPage } from '../../bench/browser/chromium.mjs'
import { serveLoadPage } from '../../bench/browser/result-server.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

test('the page and the modules of the folder are served, and what a page posts comes back', async (t) => {
  const folder = temporaryDirectory(t)
  writeFileSync(join(folder, 'wordbridge.mjs'), 'export {}')
  writeFileSync(join(folder, 'notes.txt'), 'no module')
  const server = await serveLoadPage(folder)
  t.after(() => server.close())
  const address = server.addressOf('wordbridge.mjs')
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/#\/wordbridge\.mjs$/)
  assert.match(await (await fetch(address)).text(), /performance\.now/)
  const module = await fetch(new URL('/wordbridge.mjs', address))
  assert.equal(module.headers.get('content-type'), 'text/javascript')
  assert.equal((await fetch(new URL('/notes.txt', address))).status, 404)
  const result = server.nextResult()
  await fetch(new URL('/result', address), { method: 'POST', body: '{"total":12}' })
  assert.deepEqual(await result, { total: 12 })
})

test('Chromium is what the environment names, else what is on PATH, else nothing', () => {
  assert.equal(
    findChromium({ WORDBRIDGE_CHROMIUM: '/opt/chrome', PATH: '/nowhere' }),
    '/opt/chrome',
  )
  assert.equal(findChromium({ PATH: '/nowhere' }), undefined)
})

test('a Chromium that cannot be started says so', async () => {
  const page = openPage('/nowhere/chromium', 'about:blank')
  assert.match(await page.ended, /ENOENT/)
  await page.close()
})
