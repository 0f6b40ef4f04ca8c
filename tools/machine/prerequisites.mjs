import { run } from './command.mjs'
import { programOnPath } from './program-on-path.mjs'

const oldestCMake = [3, 25]

/** Throws, with what to install, unless a fitting CMake is there. */
export async function requireCMake() {
  if (!programOnPath('cmake')) {
    throw new Error('`cmake` is not on PATH: install it (Debian and Ubuntu: the package cmake).')
  }
  const version = (await run(['cmake', '--version'])).match(/(\d+)\.(\d+)\S*/)
  const [major, minor] = version.slice(1).map(Number)
  if (major < oldestCMake[0] || (major === oldestCMake[0] && minor < oldestCMake[1])) {
    throw new Error(`CMake ${version[0]} is too old: ${oldestCMake.join('.')} or newer is needed.`)
  }
}

/** Throws, with what to install, unless there is a C++ compiler of the machine's own. */
export function requireCompiler(environment = process.env) {
  const names = environment.CXX ? [environment.CXX.split(' ')[0]] : ['c++', 'g++', 'clang++']
  if (names.some((name) => name.includes('/') || programOnPath(name))) return
  throw new Error(
    `No C++ compiler (${names.join(', ')}) is on PATH: install one (Debian and Ubuntu: the package g++).`,
  )
}
