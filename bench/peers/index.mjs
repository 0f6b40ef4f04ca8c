// Who is measured. Nothing here loads a package before one of its works is prepared.
import { readFileSync } from 'node:fs'
import { alfaaz, wordsCount } from './counters.mjs'
import { compromise } from './compromise.mjs'
import { echogarden, icu4x } from './icu-in-wasm.mjs'
import { formatjs } from './formatjs.mjs'
import { graphemer, unicodeSegmenter } from './grapheme-counters.mjs'
import { handWritten, handWrittenMap } from './hand-written.mjs'
import { handWrittenTable } from './hand-written-table.mjs'
import { intlSegmenter, intlSegmenter24 } from './intl-segmenter.mjs'
import { natural } from './natural.mjs'
import { core, coreByClang, icu } from './native.mjs'
import { regularExpression, split } from './one-liners.mjs'
import { retextReadability } from './retext.mjs'
import { syllable, textReadability, textReadabilityCounts } from './readability.mjs'
import { sbd, sentenceSplitter } from './sentence-splitters.mjs'
import { winkNlp } from './wink-nlp.mjs'
import { wordbridge, wordbridge24, wordbridgeBytes, wordbridgeInto } from './wordbridge.mjs'

/**
 * @typedef {object} Peer
 * @property {string} id
 * @property {string} name as tables show it
 * @property {string[]} [packages] of npm that it is made of; the version of the first is that of the peer
 * @property {() => string} [version] where there is no package
 * @property {() => number | undefined} [memory] bytes of WebAssembly memory
 * @property {() => {program?: string, command?: string[], missing?: string}} [start] how to start its process: with
 *   another Node, or with another command than bench/worker.mjs; or why it cannot be started
 * @property {boolean} [isNative] whether it is a program of bench/native/
 * @property {string} [load] body of a module that makes it ready for work, for the cold start
 * @property {Record<string, Work>} works what it can do, by name
 *
 * @typedef {object} Work
 * @property {string} [what] what it does, where that is not clear
 * @property {number} [limit] bytes of text that it is given at most, because it is slow
 * @property {{within: number, why: string}} [differs] why its answers are others than those of wordbridge, and
 *   by what part at most; without it they must be equal
 * @property {(content: any) => any} [input] makes of the text what it takes; not measured
 * @property {() => Promise<(input: any) => any> | ((input: any) => any)} prepare loads it and gives what is measured
 * @property {(result: any) => Record<string, number>} answer the numbers in a result
 */

/** @type {Peer[]} */
export const peers = [
  wordbridge,
  wordbridge24,
  wordbridgeBytes,
  wordbridgeInto,
  core,
  coreByClang,
  icu,
  intlSegmenter,
  intlSegmenter24,
  echogarden,
  icu4x,
  formatjs,
  winkNlp,
  compromise,
  natural,
  sbd,
  sentenceSplitter,
  unicodeSegmenter,
  graphemer,
  alfaaz,
  wordsCount,
  split,
  regularExpression,
  handWritten,
  handWrittenMap,
  handWrittenTable,
  textReadability,
  textReadabilityCounts,
  retextReadability,
  syllable,
]

export function findPeer(id) {
  return peers.find((peer) => peer.id === id)
}

/** Version of an installed package of bench/peers/package.json. */
export function packageVersion(name) {
  return packageOf(name).version
}

/** The package.json of an installed package. */
export function packageOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url)))
}
