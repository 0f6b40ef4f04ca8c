import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { programOnPath } from '../../tools/machine/program-on-path.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium: `WORDBRIDGE_CHROMIUM`, else the first on PATH; undefined where there is none. */
export function findChromium(environment = process.env) {
  const { WORDBRIDGE_CHROMIUM: given, PATH: path } = environment
  return given || names.map((name) => programOnPath(name, path)).find(Boolean)
}

/**
 * Opens a page in a Chromium without a window, with a profile of its own that nothing was ever cached in.
 *
 * @param {string} program
 * @param {string} address
 * @returns {{ended: Promise<string>, close: () => Promise<void>}} `ended` has its last words, should it end by itself
 */
export function openPage(program, address) {
  const profile = mkdtempSync(join(tmpdir(), 'wordbridge-chromium-'))
  const flags = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    `--user-data-dir=${profile}`,
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const child = spawn(program, [...flags, address], { stdio: ['ignore', 'ignore', 'pipe'] })
  let lastWords = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    lastWords = (lastWords + text).slice(-2000)
  })
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', () => resolve(lastWords.trim()))
  })
  const close = async () => {
    child.kill('SIGKILL')
    await ended
    // Its other processes may still be writing.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return { ended, close }
}
