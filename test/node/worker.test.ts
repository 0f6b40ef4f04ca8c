// Documents on another thread: they do what documents do on this one, and whatever happens to the line between, no promise
// is left pending.
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import {
  connectDocuments,
  Document,
  type DocumentOptions,
  load,
  type RemoteDocument,
  type RemoteDocuments,
  serve,
  WordbridgeError,
} from 'wordbridge'
import { type Line, lineOfEnds, LINES, webEnds } from './lines.ts'
import { anyText, linesOfText } from './random-text.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())
afterEach(() => {
  jest.restoreAllMocks()
})

const TEXT = 'One fish, two fish.\r\nRed \u{1F41F}, na\u00EFve fish!\n\nWrite to a@b.org'
const LONG = 'Many words, again and again. '.repeat(40_000)
const LEVELS = ['words', 'sentences', 'paragraphs', 'lines', 'graphemes', 'vocabulary'] as const

/** The {@link WordbridgeError} that a promise is rejected with. */
async function rejectionOf(promise: Promise<unknown>): Promise<WordbridgeError> {
  const outcome = await outcomeOf(promise)
  if (outcome instanceof WordbridgeError) return outcome
  throw new Error('it was not rejected with a WordbridgeError', { cause: outcome })
}

/** What a promise is fulfilled or rejected with. */
function outcomeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error)
}

/** What a call returns or throws. */
function outcomeHere(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return error
  }
}

/** A value as it looks after the crossing: arrays are of another realm than those that Jest lets tests see. */
function crossed(value: unknown): unknown {
  return value instanceof WordbridgeError ? facts(value) : structuredClone(value)
}

/** What must survive the crossing of an error. */
function facts(error: WordbridgeError): object {
  return { code: error.code, message: error.message, offset: error.offset }
}

function columnsOf(document: Document): Record<string, object> {
  const columns = (level: object): object => {
    const getters = new Map<string, unknown>()
    for (
      let each = level;
      each !== Object.prototype;
      each = Object.getPrototypeOf(each) as object
    ) {
      for (const name of Object.getOwnPropertyNames(each)) {
        if (['length', 'constructor'].includes(name)) continue
        const value: unknown = Reflect.get(each, name, level)
        if (ArrayBuffer.isView(value) || Array.isArray(value)) getters.set(name, value)
      }
    }
    return Object.fromEntries(getters)
  }
  return Object.fromEntries(LEVELS.map((name) => [name, columns(document[name])]))
}

type Edit = readonly [from: number, length: number, inserted: string]

const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(200), fc.nat(12), fc.oneof(anyText, linesOfText, fc.constant(''))),
  { maxLength: 8 },
)

/** Does the same edits here and there, there in one go, and compares all that can be seen. */
async function expectTheSame(
  documents: RemoteDocuments,
  text: string | Uint8Array,
  options: DocumentOptions,
  edits: readonly Edit[],
): Promise<void> {
  const here = new Document(text, options)
  const there = await documents.create(text, options)
  try {
    const expected: unknown[] = []
    const asked: Promise<unknown>[] = []
    for (const [place, length, inserted] of edits) {
      const from = place % (here.length + 1)
      const to = Math.min(from + length, here.length)
      asked.push(outcomeOf(there.update(from, to, inserted)))
      expected.push(outcomeHere(() => here.update(from, to, inserted)))
    }
    expect((await Promise.all(asked)).map(crossed)).toEqual(expected.map(crossed))
    expect(there.version).toBe(here.version)
    await expectSameState(here, there)
  } finally {
    here.delete()
    await there.delete()
  }
}

async function expectSameState(here: Document, there: RemoteDocument): Promise<void> {
  const { length, version } = here
  expect(await there.length()).toBe(length)
  expect(await there.text()).toBe(here.text)
  expect(await there.stats()).toEqual(here.stats)
  expect(await there.range(0, length)).toEqual(crossed(here.range(0, length)))
  const middle = Math.floor(length / 2)
  expect(crossed(await outcomeOf(there.textBetween(0, middle)))).toEqual(
    crossed(outcomeHere(() => here.textBetween(0, middle))),
  )
  for (let since = 0; since <= version; since++) {
    expect(await there.changedSentences(since)).toEqual(crossed(here.sentences.changedSince(since)))
    expect(await there.changedParagraphs(since)).toEqual(
      crossed(here.paragraphs.changedSince(since)),
    )
  }
  expect(await there.sentenceContributions('lix')).toEqual(here.sentenceContributions('lix'))
  expect(await there.sentenceCounts('letters')).toEqual(here.sentenceCounts('letters'))
  expect(await there.snapshot()).toEqual(crossed(here.snapshot()))
}

describe.each(Object.entries(LINES))('over %s', (_, open) => {
  let line: Line
  let documents: RemoteDocuments
  beforeAll(() => {
    line = open()
    documents = line.documents
  })
  afterAll(async () => {
    await line.end()
  })

  test.each(['utf16', 'utf8', 'codepoint'] as const)(
    'random edits change a document as they do here: offsets in %s',
    async (offsets) => {
      const property = fc.asyncProperty(
        fc.oneof(anyText, linesOfText),
        fc.constantFrom('break', 'wrap', 'auto'),
        anyEdits,
        (text, newlines, edits) => expectTheSame(documents, text, { offsets, newlines }, edits),
      )
      await fc.assert(property, { numRuns: 30 })
    },
  )

  test('bytes go over and come back, ill-formed ones too', async () => {
    const bytes = Uint8Array.of(0x61, 0x20, 0xff, 0x20, 0x62)
    await expectTheSame(documents, bytes, { offsets: 'utf8' }, [[2, 1, 'na\u00EFve']])
    const there = await documents.create(bytes, { offsets: 'utf8' })
    const { undo } = await there.update(2, 3, Buffer.from('\u{1F41F}'))
    expect(undo).toEqual({ from: 2, to: 6, text: Uint8Array.of(0xff) })
    await there.update(undo.from, undo.to, undo.text)
    expect((await there.stats()).illFormedCount).toBe(1)
    await there.delete()
  })

  test('columns are those of the levels here, and all of them', async () => {
    const here = new Document(TEXT)
    const there = await documents.create(TEXT)
    const columns = LEVELS.map(async (level) => [level, await there.columns(level)] as const)
    expect(Object.fromEntries(await Promise.all(columns))).toEqual(crossed(columnsOf(here)))
    here.delete()
    await there.delete()
  })

  test('what is asked in one go is answered in order', async () => {
    const order: string[] = []
    const note = (name: string) => () => order.push(name)
    const there = await documents.create('')
    const updates = Array.from('abcdef', (letter, place) => there.update(place, place, letter))
    const made = documents.create('another').then(note('create'))
    const text = there.text()
    await Promise.all([
      ...updates.map((each) => each.then(note('update'))),
      made,
      text.then(note('text')),
    ])
    expect(order).toEqual([...Array<string>(6).fill('update'), 'create', 'text'])
    expect((await Promise.all(updates)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await text).toBe('abcdef')
    expect(there.version).toBe(6)
  })

  test('a hundred documents are a hundred', async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, (_each, i) => documents.create(`Number ${i}.`)),
    )
    await Promise.all(all.map((each) => each.update(0, 6, 'The')))
    expect(await Promise.all(all.map((each) => each.text()))).toEqual(
      all.map((_each, i) => `The ${i}.`),
    )
    await Promise.all(all.map((each) => each.delete()))
  })

  test('a snapshot goes either way, and edits go on', async () => {
    const there = await documents.create(TEXT)
    await there.update(0, 3, 'Some')
    const here = Document.restore(await there.snapshot())
    const again = await documents.restore(here.snapshot())
    expect(again.version).toBe(1)
    expect(await again.update(4, 4, 'times')).toEqual(crossed(here.update(4, 4, 'times')))
    await expectSameState(here, again)
    here.delete()
    await Promise.all([there.delete(), again.delete()])
  })

  test('progress is told here, up to the end', async () => {
    const told: (readonly [number, number])[] = []
    const onProgress = (done: number, total: number) => told.push([done, total])
    const made = await documents.create(LONG, { onProgress })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toEqual([LONG.length, LONG.length])
    told.length = 0
    const restored = await documents.restore(await made.snapshot(), { onProgress })
    expect(told.at(-1)).toEqual([LONG.length, LONG.length])
    await Promise.all([made.delete(), restored.delete()])
  })

  test('what onProgress throws is what create() rejects with', async () => {
    const enough = new Error('enough')
    const onProgress = () => {
      throw enough
    }
    expect(await outcomeOf(documents.create(LONG, { onProgress }))).toBe(enough)
    expect(await (await documents.create('next')).text()).toBe('next')
  })

  test('an aborted signal rejects with its reason: before, while it waits, while it runs', async () => {
    const reason = new Error('no longer wanted')
    expect(await outcomeOf(documents.create('text', { signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    )
    const [running, waiting] = [new AbortController(), new AbortController()]
    const onProgress = jest.fn()
    const outcomes = [
      outcomeOf(documents.create(LONG, { signal: running.signal })),
      outcomeOf(documents.create(LONG, { signal: waiting.signal, onProgress })),
    ]
    waiting.abort(reason)
    setImmediate(() => {
      running.abort(reason)
    })
    expect(await Promise.all(outcomes)).toEqual([reason, reason])
    expect(await (await documents.create('next')).text()).toBe('next')
    expect(onProgress).not.toHaveBeenCalled()
  })

  test('errors are those of a document here', async () => {
    const here = new Document(TEXT)
    const there = await documents.create(TEXT)
    const pairs: readonly (readonly [() => unknown, Promise<unknown>])[] = [
      [() => here.update(0, 999, ''), there.update(0, 999, '')],
      [() => here.range(-1, 2), there.range(-1, 2)],
      [() => here.textBetween(3, 2), there.textBetween(3, 2)],
      [() => here.sentences.changedSince(7), there.changedSentences(7)],
      [
        () => here.sentenceContributions('ease' as never),
        there.sentenceContributions('ease' as never),
      ],
      [() => here.sentenceCounts('units'), there.sentenceCounts('units')],
      [() => here.update(0, 0, 5 as never), there.update(0, 0, 5 as never)],
      [() => new Document(5 as never), documents.create(5 as never)],
      [() => new Document('', { x: 1 } as never), documents.create('', { x: 1 } as never)],
      [() => Document.restore({} as never), documents.restore({} as never)],
    ]
    for (const [call, promise] of pairs) {
      expect(facts(await rejectionOf(promise))).toEqual(facts(thrownBy(call)))
    }
    expect(await there.text()).toBe(TEXT)
    here.delete()
    await there.delete()
  })

  test('after delete() there is nothing to ask, and what was asked before is answered', async () => {
    const there = await documents.create('One.')
    const change = there.update(0, 3, 'Two')
    const deleted = there.delete()
    expect(there.deleted).toBe(true)
    const { code, message } = await rejectionOf(there.text())
    expect(code).toBe('deleted')
    expect(message).toContain('delete()')
    expect((await change).version).toBe(1)
    await deleted
    await there.delete()
  })
})

describe('a request that is aborted', () => {
  const reason = new Error('no longer wanted')

  test('is never sent while others are before it', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const { signal, abort } = stopper(reason)
    const there = await documents.create('text')
    const first = there.text()
    const outcome = outcomeOf(documents.create('unwanted', { signal }))
    const last = there.textBetween(0, 2)
    abort()
    expect(await outcome).toBe(reason)
    expect([await first, await last]).toEqual(['text', 'te'])
    expect(JSON.stringify(near.posted)).not.toContain('unwanted')
    end()
  })

  test('is rejected at once when it is already with the other side, and leaves no document', async () => {
    const freed = jest.spyOn(Document.prototype, 'delete')
    const { documents, end } = lineOfEnds(...webEnds())
    const { signal, abort } = stopper(reason)
    const there = await documents.create('text')
    const order: string[] = []
    const outcome = outcomeOf(documents.create('unwanted', { signal }))
    const text = there.text().then(() => order.push('text'))
    abort()
    expect(await outcome).toBe(reason)
    order.push('abort')
    await text
    await there.text()
    expect(order).toEqual(['abort', 'text'])
    expect(freed).toHaveBeenCalledTimes(1)
    end()
  })

  test('leaves nothing at its signal, and neither does one that is answered', async () => {
    const { documents, end } = lineOfEnds(...webEnds())
    const { signal, abort } = stopper(reason)
    const removed = jest.spyOn(signal, 'removeEventListener')
    await documents.create('text', { signal })
    expect(removed).toHaveBeenCalledTimes(1)
    const outcome = outcomeOf(documents.create('text', { signal }))
    abort()
    await outcome
    expect(removed).toHaveBeenCalledTimes(2)
    end()
  })
})

/** A signal, and how to abort it. */
function stopper(reason: unknown): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort(reason)
    },
  }
}

describe('the caller\u2019s mistakes', () => {
  test('are told at once, without a message', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const there = await documents.create('text')
    const snapshot = await there.snapshot()
    const before = near.posted.length
    const codes = [
      documents.create(new ArrayBuffer(1) as never),
      documents.create('text', { language: 'xx' as never }),
      documents.restore(null as never),
      documents.restore({ ...snapshot, options: { top: 1 } as never }),
      there.update(0, 0, undefined as never),
      there.columns('letters' as never),
    ].map(async (each) => (await rejectionOf(each)).code)
    expect(await Promise.all(codes)).toEqual([
      'wrong-type',
      'invalid-option',
      'wrong-type',
      'unknown-option',
      'wrong-type',
      'wrong-type',
    ])
    expect(near.posted).toHaveLength(before)
    end()
  })

  test('what cannot be sent is a wrong type', async () => {
    const { documents, end } = lineOfEnds(...webEnds())
    const there = await documents.create('text')
    const error = await rejectionOf(there.update((() => 0) as never, 0, ''))
    expect(error.code).toBe('wrong-type')
    expect(error.cause).toHaveProperty('name', 'DataCloneError')
    expect(await there.text()).toBe('text')
    end()
  })

  test.each([null, undefined, 'worker', {}, { postMessage: () => 0 }])('%p is no port', (port) => {
    expect(thrownBy(() => connectDocuments(port as never)).code).toBe('wrong-type')
    expect(thrownBy(() => serve(port as never)).code).toBe('wrong-type')
  })
})

describe('what goes over', () => {
  test('arrays of results are transferred: nothing of them stays behind', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const there = await documents.create(TEXT)
    await there.update(0, 3, 'Two')
    await there.range(0, 9)
    await there.columns('words')
    await there.snapshot()
    const arrays = typedArraysIn(far.posted)
    expect(arrays.length).toBeGreaterThan(30)
    expect(arrays.every((array) => array.buffer.byteLength === 0)).toBe(true)
    end()
  })

  test('bytes of the caller stay the caller\u2019s, and are taken before the call returns', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const buffer = new ArrayBuffer(100_000)
    const bytes = new Uint8Array(buffer, 10, 4).fill(0x61)
    const made = documents.create(bytes)
    bytes.fill(0x62)
    expect(await (await made).text()).toBe('aaaa')
    expect(bytes).toHaveLength(4)
    end()
  })

  test('messages of others pass by, in either direction', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const heard: unknown[] = []
    far.addEventListener('message', (event) => heard.push((event as MessageEvent).data))
    near.addEventListener('message', (event) => heard.push((event as MessageEvent).data))
    near.postMessage('to the worker')
    far.postMessage(null)
    expect(await (await documents.create('text')).text()).toBe('text')
    expect(heard).toEqual(expect.arrayContaining(['to the worker', null]))
    end()
  })

  test('documents of either side, over the same ends', async () => {
    const [left, right] = webEnds()
    const lines = [lineOfEnds(left, right), lineOfEnds(right, left)]
    const made = await Promise.all(lines.map(({ documents }, i) => documents.create(`Number ${i}`)))
    expect(await Promise.all(made.map((each) => each.text()))).toEqual(['Number 0', 'Number 1'])
    for (const { end } of lines) end()
  })

  test('an error that is none of ours comes as it is; a cause that cannot be sent, as a string', async () => {
    const { documents, end } = lineOfEnds(...webEnds())
    const there = await documents.create('text')
    const throwing = (error: unknown) =>
      jest.spyOn(Document.prototype, 'stats', 'get').mockImplementation(() => {
        throw error
      })
    throwing(new RangeError('too long'))
    expect(await outcomeOf(there.stats())).toMatchObject({
      name: 'RangeError',
      message: 'too long',
    })
    throwing(new WordbridgeError('broken', 'It broke.', { offset: 3, cause: new Error('a trap') }))
    expect(await outcomeOf(there.stats())).toMatchObject({
      code: 'broken',
      message: 'It broke.',
      offset: 3,
      cause: { message: 'a trap' },
    })
    throwing(new WordbridgeError('broken', 'It broke.', { cause: Symbol('a trap') }))
    expect((await rejectionOf(there.stats())).cause).toBe('Symbol(a trap)')
    const thrown = () => 7
    throwing(thrown)
    expect(await outcomeOf(there.stats())).toMatchObject({ message: String(thrown) })
    end()
  })
})

/** All typed arrays in what was posted. */
function typedArraysIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(typedArraysIn)
}
