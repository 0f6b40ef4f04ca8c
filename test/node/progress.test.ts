import { beforeAll, describe, expect, test } from '@jest/globals'
import { analyze, Document, load, type ProgressOptions } from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const TEXT = 'Some words of a sentence. '.repeat(40_000)

const calls: readonly [string, (options: ProgressOptions) => unknown][] = [
  ['analyze()', (options) => analyze(TEXT, options)],
  [
    'new Document()',
    (options) => {
      new Document(TEXT, options).delete()
    },
  ],
  [
    'Document.fromBytes()',
    (options) => {
      const bytes = Buffer.from(TEXT)
      Document.fromBytes(bytes.length, (target) => bytes.copy(target), options).delete()
    },
  ],
]

describe.each(calls)('%s', (_, call) => {
  test('tells how far it is, to the end', () => {
    const reports: number[][] = []
    call({ onProgress: (done, total) => reports.push([done, total]) })
    const done = reports.map(([each]) => each ?? 0)
    expect(done.length).toBeGreaterThan(5)
    expect(done).toEqual(Array.from(done).sort((a, b) => a - b))
    expect(reports.at(-1)).toEqual([TEXT.length, TEXT.length])
  })

  test.each([new RangeError('mine'), new Error('Maximum call stack'), 'a string', undefined])(
    'ends with what the callback throws, unchanged: %p',
    (reason) => {
      let thrown: unknown
      let times = 0
      try {
        call({
          onProgress() {
            times++
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- callers may
            throw reason
          },
        })
      } catch (error) {
        thrown = { error }
      }
      expect(thrown).toEqual({ error: reason })
      expect((thrown as { error: unknown }).error).toBe(reason)
      expect(times).toBe(1)
      expect(analyze('one two').wordCount).toBe(2)
    },
  )

  test('does not begin with a signal that is aborted, and ends with its reason', () => {
    const reason = new Error('enough')
    expect(() => call({ signal: AbortSignal.abort(reason) })).toThrow(reason)
  })

  test('ends when the signal is aborted on the way', () => {
    const controller = new AbortController()
    let last = 0
    const onProgress = (done: number) => {
      last = done
      if (done > 300_000) controller.abort()
    }
    expect(() => call({ onProgress, signal: controller.signal })).toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
    expect(last).toBeLessThan(TEXT.length)
  })

  test('may not be called from within the callback', () => {
    const errors: unknown[] = []
    call({
      onProgress() {
        errors.push(thrownBy(() => call({})).code)
      },
    })
    expect(new Set(errors)).toEqual(new Set(['busy']))
  })
})

test('a document can be deleted from within a callback', () => {
  const document = new Document('text')
  analyze(TEXT, {
    onProgress() {
      document.delete()
    },
  })
  expect(document.deleted).toBe(true)
})

test.each([
  { onProgress: 'often' },
  { signal: {} },
  { signal: { aborted: false, throwIfAborted: 1 } },
])('refuses %j', (options) => {
  expect(thrownBy(() => analyze('text', options as object)).code).toBe('invalid-option')
})
