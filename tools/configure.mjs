import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inProject } from './project.mjs'

/**
 * Configures a preset, unless it is configured and nothing that was given to CMake has changed. (A
 * changed CMakeLists.txt is noticed by the build itself.)
 *
 * @param {import('./step.mjs').StepContext} step
 * @param {string} preset
 * @param {{generator: string, program: string}} buildProgram
 * @param {string[]} definitions e.g. `-DCMAKE_TOOLCHAIN_FILE=...`
 */
export async function configure(step, preset, { generator, program }, definitions) {
  const directory = inProject('build', preset)
  const words = ['cmake', '--preset', preset, '-G', generator, `-DCMAKE_MAKE_PROGRAM=${program}`]
  words.push(...definitions)
  const stamp = join(directory, 'configured-with.txt')
  const fingerprint = fingerprintOf(words)
  if (isConfigured(directory, generator) && read(stamp) === fingerprint) return
  // What the cache remembers of another toolchain or build program would contradict the new one.
  const fresh = existsSync(join(directory, 'CMakeCache.txt')) ? ['--fresh'] : []
  await step.run([...words, ...fresh])
  writeFileSync(stamp, fingerprint)
}

/** Builds a configured preset, or some targets of it; resolves to whether anything had to be made. */
export async function buildPreset(step, preset, names = []) {
  const words = [
    'cmake',
    '--build',
    '--preset',
    preset,
    '--parallel',
    String(availableParallelism()),
  ]
  const output = await step.run(names.length > 0 ? [...words, '--target', ...names] : words)
  return /\b(Building|Linking|Generating)\b/.test(output)
}

function fingerprintOf(words) {
  const presets = readFileSync(inProject('CMakePresets.json'))
  const compiler = [process.env.CXX, process.env.CXXFLAGS, process.env.LDFLAGS].join(' ')
  const hash = createHash('sha256').update(presets).update(words.join('\0')).update(compiler)
  return hash.digest('hex') + '\n'
}

function isConfigured(directory, generator) {
  return existsSync(join(directory, generator === 'Ninja' ? 'build.ninja' : 'Makefile'))
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
