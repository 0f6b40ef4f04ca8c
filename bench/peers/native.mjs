// Programs in C++ of bench/native/, for this machine. They speak as bench/worker.mjs does.
import { existsSync } from 'node:fs'
import { inProject } from '../../tools/project.mjs'

function start(program, missing) {
  const command = inProject(program)
  return () => (existsSync(command) ? { command: [command] } : { missing })
}

const works = {
  words: { what: 'from UTF-8 in memory' },
  sentences: { what: 'from UTF-8 in memory' },
  graphemes: { what: 'from UTF-8 in memory' },
  'count-words': { what: 'from UTF-8 in memory' },
  'count-graphemes': { what: 'from UTF-8 in memory' },
  report: { what: 'from UTF-8 in memory' },
}

/** @type {import('./index.mjs').Peer} */
export const core = {
  id: 'native',
  name: 'wordbridge, native C++',
  isNative: true,
  start: start('build/bench-native/core_peer', 'CMake and a C++ compiler are needed'),
  works,
}

/** @type {import('./index.mjs').Peer} */
export const coreByClang = {
  id: 'native-clang',
  name: 'wordbridge, native C++ by Clang',
  isNative: true,
  start: start('build/bench-native-clang/core_peer', 'there is no clang++'),
  works,
}

/** @type {import('./index.mjs').Peer} */
export const icu = {
  id: 'icu',
  name: 'ICU, native C++',
  isNative: true,
  start: start('build/bench-native/icu_peer', 'the headers of ICU are needed (Debian: libicu-dev)'),
  works: {
    words: {
      what: 'from UTF-16 in memory',
      differs: {
        within: 0.4,
        why: 'ICU cuts Chinese, Japanese, Thai, Lao, Khmer and Burmese by dictionaries; UAX #29 leaves that open',
      },
    },
    sentences: { what: 'from UTF-16 in memory' },
    graphemes: { what: 'from UTF-16 in memory' },
  },
}
