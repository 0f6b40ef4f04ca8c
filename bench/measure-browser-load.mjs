import { spawnSync } from 'node:child_process'
import { findChromium, openPage } from './browser/chromium.mjs'
import { serveLoadPage } from './browser/result-server.mjs'
import { spread } from './statistics.mjs'

const TIME_LIMIT = 60_000

/**
 * How long a page takes from `import()` until `load()` is done, in a Chromium that was just started, with nothing cached.
 * The file comes over the loopback interface, and that time is part of it.
 *
 * @param {string} dist folder of the package
 * @param {number} rounds each with a Chromium of its own
 * @returns {Promise<{entries: object[]}>}
 */
export async function measureBrowserLoad(dist, rounds) {
  const entry = { id: 'wordbridge', name: 'wordbridge' }
  const program = findChromium()
  if (program === undefined) {
    const missing = 'there is no Chromium on PATH (Debian: chromium), nor in WORDBRIDGE_CHROMIUM'
    return { entries: [{ ...entry, missing }] }
  }
  const server = await serveLoadPage(dist)
  try {
    const times = []
    // The first brings the files of Chromium into memory.
    for (let round = -1; round < rounds; round++) {
      const result = await visit(program, server)
      if (round >= 0) times.push(result)
    }
    const milliseconds = spread(times.map(({ total }) => total))
    const imported = spread(times.map((time) => time.import))
    return { entries: [{ ...entry, version: versionOf(program), milliseconds, imported }] }
  } catch (error) {
    if (!(error instanceof PageFailure)) throw error
    return { entries: [{ ...entry, missing: error.message }] }
  } finally {
    server.close()
  }
}

class PageFailure extends Error {}

async function visit(program, server) {
  const result = server.nextResult()
  const page = openPage(program, server.addressOf('wordbridge.mjs'))
  let timer
  const tooLate = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ error: 'the page gave no answer' }), TIME_LIMIT)
  })
  const ended = page.ended.then((words) => ({ error: `Chromium ended: ${words}` }))
  try {
    const { error, ...times } = await Promise.race([result, ended, tooLate])
    if (error) throw new PageFailure(error)
    return times
  } finally {
    clearTimeout(timer)
    await page.close()
  }
}

function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return /\S+ [\d.]+/.exec(stdout)?.[0]
}
