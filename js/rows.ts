import * as constants from 'wordbridge-core.constants'
import type {
  ChangedRows,
  ChangeSet,
  IdentifiedRows,
  PartRows,
  RangeColumns,
  SegmentRows,
} from './changes.ts'
import type { LevelName } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import type { OwnedHandle } from './owned-handle.ts'
import { checkStatus } from './status.ts'

// The rows of a level that were asked for last, as copies. An empty column of graphemes has no first row.

function segmentRows(owned: OwnedHandle): SegmentRows {
  const { memory } = owned
  const handle = owned.get()
  return {
    first:
      memory.column(handle, 'rowIndexes').length > 0 ? memory.element(handle, 'rowIndexes', 0) : 0,
    start: memory.copy(handle, 'rowStarts'),
    end: memory.copy(handle, 'rowEnds'),
    kind: memory.copy(handle, 'rowKinds'),
  }
}

function identifiedRows(owned: OwnedHandle): IdentifiedRows {
  return { ...segmentRows(owned), id: owned.memory.copy(owned.get(), 'rowIds') }
}

function partRows(owned: OwnedHandle): PartRows {
  const { memory } = owned
  const handle = owned.get()
  return {
    ...identifiedRows(owned),
    words: memory.copy(handle, 'rowWords'),
    syllables: memory.copy(handle, 'rowSyllables'),
    fleschReadingEase: memory.copy(handle, 'rowReadingEase'),
    fleschKincaidGrade: memory.copy(handle, 'rowGrades'),
  }
}

/** What the last edit changed, but for what takes it back. Throws `'out-of-memory'`. */
export function changeSet(owned: OwnedHandle, delta: number): Omit<ChangeSet, 'undo'> {
  return owned.run((handle, core, memory) => {
    const added = memory.copy(handle, 'addedRows')
    const list = (level: LevelName, place: number): void => {
      checkStatus(
        core,
        handle.list(constants.Level[level], added[place] ?? 0, added[place + 1] ?? 0),
      )
    }
    const at = (place: number) => ({ first: added[place] ?? 0 })
    const change = {
      version: memory.number(handle, 'version'),
      dirtyFrom: memory.number(handle, 'dirtyFrom'),
      dirtyTo: memory.number(handle, 'dirtyTo'),
      delta,
      removed: {
        words: memory.copy(handle, 'removedWords'),
        sentences: memory.copy(handle, 'removedSentences'),
        paragraphs: memory.copy(handle, 'removedParagraphs'),
      },
    }
    list('words', 0)
    const words = { ...identifiedRows(owned), ...at(0) }
    list('sentences', 2)
    const sentences = { ...partRows(owned), ...at(2) }
    list('paragraphs', 4)
    const paragraphs = { ...partRows(owned), ...at(4) }
    return { ...change, added: { words, sentences, paragraphs } }
  })
}

/** The segments of every level that touch [from, to), which must be in the text. Throws `'out-of-memory'`. */
export function rangeColumns(owned: OwnedHandle, from: number, to: number): RangeColumns {
  return owned.run((handle, core, memory) => {
    const list = (level: LevelName): void => {
      checkStatus(core, handle.listBetween(constants.Level[level], from, to))
    }
    list('words')
    const words = { ...identifiedRows(owned), word: memory.copy(handle, 'rowWords') }
    list('sentences')
    const sentences = partRows(owned)
    list('paragraphs')
    const paragraphs = partRows(owned)
    list('lines')
    const lines = segmentRows(owned)
    list('graphemes')
    const { start, end, kind } = segmentRows(owned)
    const graphemes = { start, end, kind }
    return {
      version: memory.number(handle, 'version'),
      words,
      sentences,
      paragraphs,
      lines,
      graphemes,
    }
  })
}

/** The rows that are new or have changed since a version. Throws `'out-of-range'` or `'out-of-memory'`. */
export function changedRows(
  owned: OwnedHandle,
  level: 'sentences' | 'paragraphs',
  version: number,
): ChangedRows {
  return owned.run((handle, core, memory) => {
    const now = memory.number(handle, 'version')
    if (!Number.isInteger(version) || version < 0 || version > now) {
      throw new WordbridgeError(
        'out-of-range',
        `The version is ${describeValue(version)}. Allowed: a version that the document had, from 0 to ${now}.`,
      )
    }
    checkStatus(core, handle.listChanged(constants.Level[level], version))
    return {
      version: now,
      index: memory.copy(handle, 'rowIndexes'),
      start: memory.copy(handle, 'rowStarts'),
      end: memory.copy(handle, 'rowEnds'),
      id: memory.copy(handle, 'rowIds'),
    }
  })
}

/** Throws `'out-of-range'` unless a value is an offset from `least` to `most`. */
export function checkOffset(name: string, offset: unknown, least: number, most: number): void {
  if (Number.isInteger(offset) && (offset as number) >= least && (offset as number) <= most) return
  throw new WordbridgeError(
    'out-of-range',
    `The ${name === 'offset' ? 'offset' : `offset ${name}`} is ${describeValue(offset)}. ` +
      `Allowed: a whole number from ${least} to ${most}.`,
    typeof offset === 'number' ? { offset } : {},
  )
}
