import { beforeAll, describe, expect, test } from '@jest/globals'
import { Document, LentColumn, load } from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const TEXT = 'One two. Three\n\nfour'
let words = 1_000_000

/** Memory only grows where what was freed does not suffice: so each document is larger than the one before. */
function makeMemoryGrow(): void {
  words = Math.ceil(words * 1.3)
  new Document('grow '.repeat(words)).delete()
}

function lending<Result>(work: Parameters<typeof Document.prototype.lend<Result>>[0]): Result {
  const document = new Document(TEXT)
  try {
    return document.lend(work)
  } finally {
    document.delete()
  }
}

describe('a lent column', () => {
  test('has the elements of the copied one, by index, by get, by at and by iteration', () => {
    const document = new Document(TEXT)
    const copied = Array.from(document.words.start)
    document.lend(({ words: { start, length } }) => {
      expect(length).toBe(copied.length)
      expect(start).toBeInstanceOf(LentColumn)
      expect(start).toHaveLength(length)
      expect([...start]).toEqual(copied)
      expect(Array.from(copied, (_, row) => start[row])).toEqual(copied)
      expect(Array.from(copied, (_, row) => start.get(row))).toEqual(copied)
      expect(Array.from(start.copy())).toEqual(copied)
      expect(start.at(-1)).toBe(copied.at(-1))
      expect([start[length], start.get(-1), start.at(length)]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    })
    document.delete()
  })

  test('is there for every column of every level', () => {
    lending((columns) => {
      const levels = Object.values(columns) as Readonly<Record<string, number | LentColumn>>[]
      expect(levels).toHaveLength(6)
      for (const level of levels) {
        const lent = Object.values(level).filter((each) => each instanceof LentColumn)
        expect(lent.length).toBeGreaterThan(2)
        for (const column of lent) expect([...column]).toHaveLength(Number(level['length']))
      }
    })
  })

  test('cannot be written to', () => {
    lending(({ words }) => {
      expect(() => {
        ;(words.start as unknown as number[])[0] = 7
      }).toThrow(TypeError)
      expect(words.start[0]).toBe(0)
    })
  })

  test('stays right when memory grows in the callback', () => {
    lending(({ words }) => {
      const before = words.end[2]
      const iterator = words.end[Symbol.iterator]()
      iterator.next()
      makeMemoryGrow()
      expect(words.end[2]).toBe(before)
      expect(words.end.get(2)).toBe(before)
      expect(iterator.next().value).toBe(words.end.get(1))
    })
  })

  test('refuses everything after the callback', () => {
    const column = lending(({ words }) => words.start)
    for (const use of [
      () => column[0],
      () => column.get(0),
      () => column.at(-1),
      () => column.view,
      () => column.copy(),
      () => [...column],
    ]) {
      expect(thrownBy(use).code).toBe('lease-ended')
    }
  })

  test('refuses after a callback that threw, whose error arrives unchanged', () => {
    const reason = new RangeError('mine')
    let column: LentColumn | undefined
    expect(() =>
      lending(({ words }) => {
        column = words.start
        throw reason
      }),
    ).toThrow(reason)
    expect(thrownBy(() => column?.get(0)).code).toBe('lease-ended')
  })
})

describe('a plain view', () => {
  test('is a typed array of the same memory', () => {
    lending(({ words }) => {
      expect(words.start.view).toEqual(words.start.copy())
      expect(words.start.view.buffer).toBe(words.end.view.buffer)
    })
  })

  test('is empty after the callback', () => {
    const view = lending(({ words }) => words.start.view)
    expect(view).toHaveLength(0)
  })

  test('that memory growth empties makes lend() throw', () => {
    const error = thrownBy(() =>
      lending(({ words }) => {
        const { view } = words.start
        makeMemoryGrow()
        return view[0]
      }),
    )
    expect(error.code).toBe('view-detached')
  })

  test('taken after memory grew is right', () => {
    expect(
      lending(({ words }) => {
        makeMemoryGrow()
        return words.end.view[0]
      }),
    ).toBe(3)
  })
})

test('a document deleted in the callback is deleted when it ends', () => {
  const document = new Document(TEXT)
  document.lend(({ words }) => {
    document.delete()
    expect(document.deleted).toBe(true)
    expect(words.end[0]).toBe(3)
  })
  expect(thrownBy(() => document.words).code).toBe('deleted')
  document.delete()
})

test('a lent document can be lent again, and used, within the callback', () => {
  const document = new Document(TEXT)
  document.lend(({ words }) => {
    document.lend((inner) => {
      expect(inner.words.start[2]).toBe(words.start[2])
    })
    expect(document.stats.wordCount).toBe(4)
    expect(words.end[0]).toBe(3)
  })
  document.delete()
})
