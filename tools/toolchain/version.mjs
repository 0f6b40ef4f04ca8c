// The pinned Emscripten version and what fits it.
import { readFileSync } from 'node:fs'

/** The pinned version, such as '6.0.5': the oldest that is taken. */
export const PINNED = readFileSync(new URL('../emscripten-version', import.meta.url), 'utf8').trim()

const parse = (version) => version.split('.').map(Number)

/** Whether a version fits: the pinned one or a newer one of the same major version. */
export function fits(version, pinned = PINNED) {
  const [major, minor, patch] = parse(version)
  const [pinnedMajor, pinnedMinor, pinnedPatch] = parse(pinned)
  if (major !== pinnedMajor) return false
  return minor > pinnedMinor || (minor === pinnedMinor && patch >= pinnedPatch)
}

/** The version in what `emcc --version` or a package manager prints, or null. */
export const versionIn = (text) => /\b(\d+\.\d+\.\d+)\b/.exec(text)?.[1] ?? null
