// What can happen to the line between two threads: whatever it is, no promise is left pending.
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import { MessageChannel, type Worker } from 'node:worker_threads'
import {
  connectDocuments,
  Document,
  load,
  type RemoteDocuments,
  serve,
  WordbridgeError,
} from 'wordbridge'
import { lineOfEnds, startWorker, webEnds } from './lines.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const LONG = 'Many words, again and again. '.repeat(40_000)

async function rejectionOf(promise: Promise<unknown>): Promise<WordbridgeError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof WordbridgeError) return error
    throw error
  }
  throw new Error('it was not rejected')
}

/** Two requests that are under way when the line breaks, and two after that: all must be rejected with `'disconnected'`. */
async function expectLoss(
  documents: RemoteDocuments,
  breakLine: () => unknown,
): Promise<WordbridgeError> {
  const there = await documents.create('text')
  const pending = [rejectionOf(documents.create(LONG)), rejectionOf(there.text())]
  breakLine()
  const [first, second] = await Promise.all(pending)
  const later = [await rejectionOf(there.text()), await rejectionOf(documents.create('text'))]
  expect([first, second, ...later].map((error) => error?.code)).toEqual(
    Array<string>(4).fill('disconnected'),
  )
  await there.delete()
  documents.close()
  if (first === undefined) throw new Error('there is no first')
  return first
}

describe('a worker of Node that', () => {
  test('is terminated', async () => {
    const worker = startWorker()
    const error = await expectLoss(connectDocuments(worker), () => worker.terminate())
    expect(error.message).toContain('The worker has ended')
  })

  test.each([
    ['throw', 'The worker has ended (thrown by the worker): '],
    ['exit', 'The worker has ended: '],
  ])('dies of %s', async (what, message) => {
    const worker = startWorker()
    const documents = connectDocuments(worker)
    const there = await documents.create('text')
    worker.postMessage(what)
    const error = await rejectionOf(documents.create('too late'))
    expect(error.code).toBe('disconnected')
    expect(error.message).toContain(message)
    expect((await rejectionOf(there.text())).code).toBe('disconnected')
  })

  test('fails at its start', async () => {
    const worker = startWorker({ failAtStart: true })
    const error = await rejectionOf(connectDocuments(worker).create('text'))
    expect(error.code).toBe('disconnected')
    expect(error.message).toContain('The worker failed at its start (it failed at its start)')
  })

  test('has ended before', async () => {
    const worker = startWorker()
    worker.postMessage('exit')
    await once(worker, 'exit')
    const error = await rejectionOf(connectDocuments(worker).create('text'))
    expect(error.code).toBe('disconnected')
  })

  test('cannot load is asked again with the next request', async () => {
    const worker = startWorker({ withoutWebAssembly: true })
    const documents = connectDocuments(worker)
    const error = await rejectionOf(documents.create('text'))
    expect(error.code).toBe('load-failed')
    expect(error.cause).toHaveProperty('name', 'ReferenceError')
    worker.postMessage('allow WebAssembly')
    expect(await (await documents.create('text')).text()).toBe('text')
    await worker.terminate()
  })

  test('has little memory by its load options tells so, and goes on', async () => {
    const worker = startWorker({ loadOptions: { maximumMemory: 2 ** 21 } })
    const documents = connectDocuments(worker)
    expect((await rejectionOf(documents.create('word '.repeat(1e6)))).code).toBe('out-of-memory')
    expect((await (await documents.create('one two')).stats()).wordCount).toBe(2)
    await worker.terminate()
  })

  test('has a core that breaks loses its documents, and makes new ones', async () => {
    const worker = startWorker()
    const documents = connectDocuments(worker)
    const lost = await documents.create('text')
    worker.postMessage('break')
    const error = await rejectionOf(documents.create('naïve'))
    expect(error.code).toBe('broken')
    expect(error.cause).toHaveProperty('message', 'unreachable')
    worker.postMessage('mend')
    expect(await (await documents.create('new')).text()).toBe('new')
    expect((await rejectionOf(lost.text())).code).toBe('broken')
    await lost.delete()
    await worker.terminate()
  })

  test('serves documents answers other messages too', async () => {
    const worker = startWorker()
    const documents = connectDocuments(worker)
    await documents.create('text')
    worker.postMessage('ping')
    expect(await nextOwnMessage(worker)).toBe('pong')
    await worker.terminate()
  })
})

describe('a port of Node that is closed', () => {
  test('on the near side', async () => {
    const { port1, port2 } = new MessageChannel()
    serve(port2)
    const error = await expectLoss(connectDocuments(port1), () => {
      port1.close()
    })
    expect(error.message).toContain('The port was closed')
  })

  test('on the far side', async () => {
    const { port1, port2 } = new MessageChannel()
    serve(port2)
    await expectLoss(connectDocuments(port1), () => {
      port2.close()
    })
  })

  test('takes its documents with it', async () => {
    const { port1, port2 } = new MessageChannel()
    serve(port2)
    const freed = jest.spyOn(Document.prototype, 'delete')
    const documents = connectDocuments(port1)
    await Promise.all([documents.create('one'), documents.create('two')])
    port1.close()
    await once(port2, 'close')
    expect(freed).toHaveBeenCalledTimes(2)
    freed.mockRestore()
  })
})

describe('close()', () => {
  test('of the connection deletes all its documents, and no other', async () => {
    const [near, far] = webEnds()
    const { documents, end } = lineOfEnds(near, far)
    const other = connectDocuments(near)
    const kept = await other.create('kept')
    await documents.create('one')
    const freed = jest.spyOn(Document.prototype, 'delete')
    const error = await expectLoss(documents, () => {
      documents.close()
    })
    expect(error.message).toContain('The connection was closed')
    expect(await kept.text()).toBe('kept')
    // 'one', 'text', and the long one, which was under way.
    expect(freed).toHaveBeenCalledTimes(3)
    freed.mockRestore()
    other.close()
    end()
  })

  test('of the server deletes all documents and is told to every connection', async () => {
    const [near, far] = webEnds()
    const { documents, server } = lineOfEnds(near, far)
    const freed = jest.spyOn(Document.prototype, 'delete')
    await documents.create('one')
    const error = await expectLoss(documents, () => {
      server.close()
    })
    expect(error.message).toContain('does not serve any more')
    expect(freed).toHaveBeenCalledTimes(2)
    freed.mockRestore()
  })

  test('before the core is loaded leaves no document behind', async () => {
    const [near, far] = webEnds()
    const { documents, server } = lineOfEnds(near, far)
    const made = rejectionOf(documents.create('text'))
    near.other?.addEventListener('message', () => {
      server.close()
    })
    expect((await made).code).toBe('disconnected')
  })
})

describe('a worker of the web', () => {
  test('that serves late gets what was asked before', async () => {
    const [near, far] = webEnds()
    const documents = connectDocuments(near)
    const asked = documents.create('early')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const server = serve(far)
    expect(await (await asked).text()).toBe('early')
    documents.close()
    server.close()
  })

  test('that fails at its start is disconnected; one that throws later is not', async () => {
    const [near, far] = webEnds()
    const early = connectDocuments(near)
    const asked = rejectionOf(early.create('text'))
    near.dispatchEvent(Object.assign(new Event('error'), { error: null, message: 'no such file' }))
    expect((await asked).message).toContain('The worker failed at its start (no such file)')
    const { documents, end } = lineOfEnds(near, far)
    const there = await documents.create('text')
    near.dispatchEvent(Object.assign(new Event('error'), { message: 'a bug elsewhere' }))
    expect(await there.text()).toBe('text')
    end()
  })

  test.each(['near', 'far'] as const)(
    'whose messages cannot be read on the %s side is disconnected',
    async (side) => {
      const [near, far] = webEnds()
      const { documents } = lineOfEnds(near, far)
      await expectLoss(documents, () => {
        ;({ near, far })[side].dispatchEvent(new Event('messageerror'))
      })
    },
  )

  test('with another version of wordbridge is refused', async () => {
    const [near, far] = webEnds()
    const documents = connectDocuments(near)
    far.postMessage({ wordbridge: { version: '0.0.1' } })
    const error = await rejectionOf(documents.create('text'))
    expect(error.code).toBe('disconnected')
    expect(error.message).toContain('The worker has version 0.0.1 of wordbridge, and this side ')
  })
})

test('options that load() would refuse are refused before anything is asked', () => {
  const [, far] = webEnds()
  expect(thrownBy(() => serve(far, { memory: 1 } as never)).code).toBe('unknown-option')
})

/** The next message that is none between documents. */
async function nextOwnMessage(worker: Worker): Promise<unknown> {
  for (;;) {
    const [message] = (await once(worker, 'message')) as [unknown]
    if (typeof message === 'string') return message
  }
}
