import * as constants from 'wordbridge-core.constants'
import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { loadedInstance } from './instance.ts'
import type { Defer, Memory } from './memory.ts'
import { checkStatus } from './status.ts'
import { isBytes } from './text.ts'

/** A pack of data of this package, such as the default export of `wordbridge/languages`. */
export interface Pack {
  /** What it is for. */
  readonly kind: 'languages'
  /** Its bytes, decoded anew at each call. */
  readonly bytes: () => Uint8Array
}

/** A pack as it can be given: what an entry of this package exports, or the bytes of its file. */
export type PackSource = Pack | Uint8Array

/** The languages of a model that a core has read. */
export interface ModelLanguages {
  /** BCP 47 tags, ascending. */
  readonly tags: readonly string[]
  /** The least probability of an answer that is better than none: 0 to 1. */
  readonly threshold: number
}

let given: PackSource | undefined
const read = new WeakMap<Core, ModelLanguages>()

/**
 * Adds a pack of data, in place of an earlier one of its kind: for {@link identifyLanguage} the default export of
 * `wordbridge/languages`, or the bytes of `dist/languages.pack`. It stays when `load()` has to start the module afresh.
 *
 * @throws {@link WordbridgeError} `'not-loaded'`; `'wrong-type'` for what is no pack; `'invalid-data'` for bytes that are not one,
 *   are damaged, or come from another version, and the pack before stays in use then; `'out-of-memory'`, `'busy'` or `'broken'`.
 *
 * Takes some milliseconds, and half a megabyte of wasm memory.
 */
export function addPack(pack: PackSource): void {
  checkPack(pack)
  loadedInstance().run((core, memory, defer) => {
    readLanguages(core, memory, pack, defer)
  })
  given = pack
}

/** The languages of the pack that was added. Throws `'pack-missing'` if none was. */
export function requireLanguages(core: Core, memory: Memory, defer: Defer): ModelLanguages {
  const known = read.get(core)
  if (known !== undefined) return known
  if (given === undefined) {
    throw new WordbridgeError(
      'pack-missing',
      'There is no pack of languages: give the default export of wordbridge/languages to load({ packs: [languages] }).',
    )
  }
  return readLanguages(core, memory, given, defer)
}

/** Packs as the option of `load`. Throws `'invalid-option'`. */
export function checkPacks(packs: unknown): readonly PackSource[] {
  if (packs === undefined) return []
  if (Array.isArray(packs)) {
    const list: readonly unknown[] = packs
    const wrong = list.findIndex((each) => !isPack(each))
    if (wrong === -1) return [...list] as PackSource[]
    throw new WordbridgeError(
      'invalid-option',
      `The option packs has ${describeValue(list[wrong])} at index ${wrong}. Allowed: ${PACKS}.`,
    )
  }
  throw new WordbridgeError(
    'invalid-option',
    `The option packs is ${describeValue(packs)}. Allowed: an array of packs: ${PACKS}.`,
  )
}

const PACKS = "the default export of 'wordbridge/languages', or the bytes of dist/languages.pack"

function checkPack(value: unknown): asserts value is PackSource {
  if (isPack(value)) return
  throw new WordbridgeError('wrong-type', `The pack must be ${PACKS}, not ${describeValue(value)}.`)
}

function isPack(value: unknown): boolean {
  if (isBytes(value)) return true
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'languages' &&
    'bytes' in value &&
    typeof value.bytes === 'function'
  )
}

function readLanguages(core: Core, memory: Memory, pack: PackSource, defer: Defer): ModelLanguages {
  const bytes = 'kind' in pack ? pack.bytes() : pack
  const status = core.readLanguages(memory.storeBytes(bytes, defer), bytes.length)
  if (status === constants.Status.invalidData) throw defectError(core)
  checkStatus(core, status)
  const tags = memory
    .textAt(core.languageTags() >>> 0, core.languageTagsSize())
    .trimEnd()
    .split('\n')
  const languages = { tags, threshold: core.languageThreshold() / 2 ** 16 }
  read.set(core, languages)
  return languages
}

function defectError(core: Core): WordbridgeError {
  const defect = core.languagePackDefect()
  const { noPack, otherFormat } = constants.PackDefect
  return new WordbridgeError(
    'invalid-data',
    defect === noPack
      ? `The bytes are no pack of languages. Allowed: ${PACKS}.`
      : defect === otherFormat
        ? 'The pack of languages is of another version of wordbridge. Use the one of the same package.'
        : 'The pack of languages is damaged: its bytes are not those that were written. Get them anew.',
  )
}
