// Emscripten's own distribution, for machines where nothing nearer is to be had.
import { join } from 'node:path'
import { PlainError, say } from '../say.mjs'
import { cached } from './cache.mjs'
import { onPath, output, run } from './run.mjs'
import { PINNED, versionIn } from './version.mjs'

const REPOSITORY = 'https://github.com/emscripten-core/emsdk.git'

/** The emsdk source, installed into the cache. WORDBRIDGE_EMSDK_URL names another repository. */
export async function findEmsdk() {
  for (const name of ['git', 'python3']) {
    if (onPath(name) === null) throw new PlainError(`emsdk needs ${name}: install it, or put emcc ${PINNED} or newer on PATH`)
  }
  const directory = await cached(`emsdk-${PINNED}`, install)
  const root = join(directory, 'upstream/emscripten')
  const version = versionIn(output(join(root, 'emcc'), ['--version']))
  return { source: 'emsdk', version, root, enter: null }
}

async function install(directory) {
  const repository = process.env.WORDBRIDGE_EMSDK_URL ?? REPOSITORY
  say(`making the toolchain: emsdk ${PINNED}, about 1 GB, once for all clones`)
  try {
    await run('git', ['clone', '--depth', '1', repository, directory])
    await run(join(directory, 'emsdk'), ['install', PINNED], { cwd: directory })
    await run(join(directory, 'emsdk'), ['activate', PINNED], { cwd: directory })
  } catch (error) {
    throw new PlainError(`emsdk could not be installed; install Emscripten ${PINNED} or newer and put emcc on PATH\n${error.message}`)
  }
}
