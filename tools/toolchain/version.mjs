import { readFileSync } from 'node:fs'

/** The Emscripten version that the project is built with, from the file `tools/emscripten-version`. */
export function pinnedVersion() {
  return readFileSync(new URL('../emscripten-version', import.meta.url), 'utf8').trim()
}

/** Whether a version may be used in the place of the pinned one: same major, not older. */
export function isFitting(version, pinned = pinnedVersion()) {
  const have = numbers(version)
  const want = numbers(pinned)
  if (!have || have[0] !== want[0]) return false
  return have[1] > want[1] || (have[1] === want[1] && have[2] >= want[2])
}

/** The version in the first line of `emcc --version`, or at the start of a package's version. */
export function versionIn(text) {
  return text.split('\n')[0].match(/(?<![\d.~+])\d+\.\d+\.\d+/)?.[0]
}

function numbers(version) {
  return version
    ?.match(/^(\d+)\.(\d+)\.(\d+)/)
    ?.slice(1)
    .map(Number)
}
