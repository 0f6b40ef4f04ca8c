import { spawnSync } from 'node:child_process'
import { findChromium, openPage } from './browser/chromium.mjs'
import { serveLoadPage } from './browser/result-server.mjs'
import { spread } from './statistics.mjs'

const TIME_LIMIT = 60_000

/** Modules of the package, the first with the WebAssembly inside, the other with a file beside it. */
const entries = [
  { id: 'wordbridge', name: 'wordbridge', module: 'wordbridge.mjs' },
  { id: 'wordbridge-file', name: 'wordbridge/file', module: 'file.mjs' },
]

/**
 * How long a page takes from `import()` until `load()` is done, in a Chromium that was just started, with nothing cached.
 * The files come over the loopback interface, and that time is part of it.
 *
 * @param {string} dist folder of the package
 * @param {number} rounds each with a Chromium of its own
 * @returns {Promise<{entries: object[]}>}
 */
export async function measureBrowserLoad(dist, rounds) {
  const program = findChromium()
  if (program === undefined) {
    const missing = 'there is no Chromium on PATH (Debian: chromium), nor in WORDBRIDGE_CHROMIUM'
    return { entries: entries.map(({ id, name }) => ({ id, name, missing })) }
  }
  const version = versionOf(program)
  const server = await serveLoadPage(dist)
  try {
    const measured = entries.map(({ id, name }) => ({ id, name, version, times: [] }))
    // The first brings the files of Chromium into memory.
    for (let round = -1; round < rounds; round++) {
      for (const [i, { module }] of entries.entries()) {
        await measure(measured[i], round, () => visit(program, server, module))
      }
    }
    return { entries: measured.map(finished) }
  } finally {
    server.close()
  }
}

/** Whoever fails once is not visited again. */
async function measure(entry, round, visitPage) {
  if (entry.missing) return
  try {
    const times = await visitPage()
    if (round >= 0) entry.times.push(times)
  } catch (error) {
    if (!(error instanceof PageFailure)) throw error
    entry.missing = error.message
  }
}

function finished({ times, ...entry }) {
  if (entry.missing) return entry
  const milliseconds = spread(times.map(({ total }) => total))
  const imported = spread(times.map((time) => time.import))
  return { ...entry, milliseconds, imported }
}

class PageFailure extends Error {}

async function visit(program, server, module) {
  const result = server.nextResult()
  const page = openPage(program, server.addressOf(module))
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
