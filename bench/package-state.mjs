import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject } from '../tools/project.mjs'

const sources = ['src', 'wasm', 'js']

/**
 * Which wordbridge is measured.
 *
 * @returns {{version: string, built: string, commit?: string, outdated?: string}} `built` is the time of its file;
 *   `outdated` a source file that was written after it, so that something else may be measured than what stands there
 */
export function describePackage() {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const { mtime } = statSync(inProject('dist/wordbridge.mjs'))
  const built = `${mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const newer = sources.map((folder) => writtenAfter(inProject(folder), mtime)).find(Boolean)
  return { version, built, commit: commit(), outdated: newer && relative(inProject(), newer) }
}

/** A file below the folder that was written after that time. */
export function writtenAfter(folder, time) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .find((file) => statSync(file).mtime > time)
}

/** The commit of the working folder, with a plus sign if it was changed since; nothing outside of Git. */
function commit() {
  const git = (...words) =>
    execFileSync('git', words, { cwd: inProject(), encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    const changed = git('status', '--porcelain', '--', ...sources) !== ''
    return git('rev-parse', '--short=12', 'HEAD') + (changed ? '+' : '')
  } catch {
    return undefined
  }
}
