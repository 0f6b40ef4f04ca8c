import { lastLines } from '../machine/command.mjs'
import { debianToolchain } from './debian-root.mjs'
import { emsdkToolchain } from './emsdk.mjs'
import { toolchainOnPath } from './on-path.mjs'
import { pinnedVersion } from './version.mjs'

const makers = [
  ["Debian's packages in a private root", debianToolchain],
  ['emsdk', emsdkToolchain],
]

/**
 * Finds Emscripten, and makes it if there is none: on PATH, else Debian's packages in a private
 * root, else emsdk.
 *
 * @param {(line: string) => void} report progress, for people
 * @returns {Promise<{source: string, version: string, directory: string, root: string,
 *   enter: string[], clangTidy?: string}>} `root` is the Emscripten root (`emcc`, `cmake/`, ...);
 *   `enter` are the words to put before a command that is to see the toolchain's own programs
 */
export async function findToolchain(report) {
  const onPath = await toolchainOnPath(report)
  if (onPath) return onPath

  const reasons = []
  for (const [name, find] of makers) {
    const toolchain = await find(report).catch((error) => ({ unavailable: explain(error) }))
    if (!toolchain.unavailable) return toolchain
    reasons.push(`  ${name}: ${toolchain.unavailable}`)
    report(`${name}: ${toolchain.unavailable.split('\n')[0]}`)
  }
  const pinned = pinnedVersion()
  throw new Error(
    [
      `Emscripten ${pinned} or a newer ${pinned.split('.')[0]}.x was not found and could not be made:`,
      ...reasons,
      'Put a fitting `emcc` on PATH (emsdk, Homebrew, a distribution), or mend one of these.',
    ].join('\n'),
  )
}

function explain(error) {
  const output = lastLines(error.output ?? '', 15).replace(/^/gm, '    ')
  return output.trim() ? `${error.message}\n${output}` : error.message
}
