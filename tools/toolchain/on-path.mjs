// An Emscripten that is installed: emsdk activated in this shell, Homebrew, a distribution's package.
import { realpathSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say } from '../say.mjs'
import { onPath, output } from './run.mjs'
import { fits, PINNED, versionIn } from './version.mjs'

/** The source on PATH: null if there is no emcc, or none of a fitting version, which is said. */
export function findOnPath() {
  const emcc = onPath('emcc')
  if (emcc === null) return null
  const version = versionIn(output(emcc, ['--version']))
  if (version === null || !fits(version)) {
    say(`passed over: ${emcc} is Emscripten ${version ?? 'of unknown version'}, ${PINNED} or newer is needed`)
    return null
  }
  return { source: 'PATH', version, root: emscriptenRoot(emcc), enter: null }
}

/** The folder with Emscripten's programs and cmake files. */
export function emscriptenRoot(emcc) {
  const real = dirname(realpathSync(emcc))
  const brewed = join(real, '../libexec')
  return existsSync(join(real, 'cmake')) || !existsSync(join(brewed, 'cmake')) ? real : brewed
}
