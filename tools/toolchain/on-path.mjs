import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../machine/command.mjs'
import { programsOnPath } from '../machine/program-on-path.mjs'
import { isFitting, pinnedVersion, versionIn } from './version.mjs'

const ownWrappers = realpathSync(fileURLToPath(new URL('..', import.meta.url)))

/**
 * The first `emcc` on PATH of a fitting version: emsdk's, Homebrew's or a distribution's.
 *
 * @param {(line: string) => void} report is told of every one that is passed over, and why
 */
export async function toolchainOnPath(report) {
  for (const emcc of programsOnPath('emcc')) {
    if (dirname(realpathSync(emcc)) === ownWrappers) continue
    const answer = await run([emcc, '--version']).catch(() => '')
    const version = versionIn(answer)
    if (!isFitting(version)) {
      report(`passing over ${emcc}: ${complaint(version)}`)
      continue
    }
    const root = await emscriptenRoot(emcc)
    if (root) return { source: 'PATH', version, directory: root, root, enter: [] }
    report(`passing over ${emcc} ${version}: cannot tell which folder it belongs to`)
  }
  return undefined
}

function complaint(version) {
  if (!version) return '`emcc --version` does not work'
  return `its version is ${version}, needed is ${pinnedVersion()} or a newer one of the same major`
}

/** The folder with `cmake/Modules/Platform/Emscripten.cmake`, of which `emcc` may be only a link. */
async function emscriptenRoot(emcc) {
  const real = dirname(realpathSync(emcc))
  // Homebrew keeps Emscripten's own folder beside its bin/.
  const candidates = [dirname(emcc), real, join(real, '../libexec')]
  const answer = await run([join(dirname(emcc), 'em-config'), 'EMSCRIPTEN_ROOT']).catch(() => '')
  if (answer.trim()) candidates.push(answer.trim())
  return candidates.find((root) =>
    existsSync(join(root, 'cmake/Modules/Platform/Emscripten.cmake')),
  )
}
