import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { run } from '../machine/command.mjs'
import { completedDirectory, makeCompleteDirectory } from '../machine/complete-directory.mjs'
import { programOnPath } from '../machine/program-on-path.mjs'
import { isFitting, pinnedVersion, versionIn } from './version.mjs'

const repository = 'https://github.com/emscripten-core/emsdk.git'

/**
 * Emscripten from its own installer, in a folder of the user's cache. `WORDBRIDGE_EMSDK_URL` names
 * another git repository to take the installer from.
 *
 * @param {(line: string) => void} report
 * @returns {Promise<object>} the toolchain, or `{ unavailable: reason }`
 */
export async function emsdkToolchain(report) {
  const directory = join(cacheDirectory(), `emsdk-${pinnedVersion()}`)
  if (!completedDirectory(directory)) {
    for (const program of ['git', 'python3']) {
      if (!programOnPath(program)) return { unavailable: `the program \`${program}\` is missing` }
    }
    await makeCompleteDirectory(directory, (unfinished) => make(unfinished, report), report)
  }
  const root = join(directory, 'sdk/upstream/emscripten')
  const { version } = completedDirectory(directory)
  return { source: 'emsdk', version, directory, root, enter: [] }
}

async function make(directory, report) {
  const log = join(directory, 'making.log')
  const onOutput = (text) => appendFileSync(log, text)
  const sdk = join(directory, 'sdk')
  const url = process.env.WORDBRIDGE_EMSDK_URL ?? repository
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' }
  report('cloning emsdk')
  await run(['git', 'clone', '--quiet', '--depth', '1', url, sdk], { onOutput, env })
  report(`installing Emscripten ${pinnedVersion()} by emsdk (about 300 MB)`)
  await run(['./emsdk', 'install', pinnedVersion()], { cwd: sdk, onOutput })
  await run(['./emsdk', 'activate', pinnedVersion()], { cwd: sdk, onOutput })
  const emcc = join(sdk, 'upstream/emscripten/emcc')
  if (!existsSync(emcc)) throw new Error('emsdk made no upstream/emscripten/emcc')
  const version = versionIn(await run([emcc, '--version']))
  if (!isFitting(version)) throw new Error(`emsdk installed Emscripten ${version}`)
  return { version }
}
