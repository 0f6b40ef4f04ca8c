// Where load() and loadSync() take the module from: the option `wasm`.
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Wordbridge from 'wordbridge'
import { distribution } from './paths.ts'

const file = path.join(distribution, 'wordbridge.wasm')
const bytes = Uint8Array.from(readFileSync(file))
const PAGE = '<!DOCTYPE html><title>Not found</title>'

let server: Server
let origin: string
let requests: string[] = []

// What servers do: the module, also under a wrong type; pages with status 200 and 404; an answer that breaks off.
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? ''
    requests.push(url)
    if (url === '/module') response.end(bytes)
    else if (url === '/page') response.setHeader('content-type', 'text/html').end(PAGE)
    else if (url === '/empty') response.end()
    else if (url === '/broken') {
      response.writeHead(200, { 'content-length': '1000' }).flushHeaders()
      response.write('abc', () => response.destroy())
    } else response.writeHead(404, { 'content-type': 'text/html' }).end(PAGE)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

// Each test has the package as it is after import.
let wordbridge: typeof Wordbridge

beforeEach(async () => {
  requests = []
  jest.resetModules()
  wordbridge = await import('wordbridge')
})

const sources: [string, () => NonNullable<Wordbridge.LoadOptions['wasm']>][] = [
  ['a URL', () => new URL('/module', origin)],
  ['a string', () => `${origin}/module`],
  ['a URL of a file', () => pathToFileURL(file)],
  [
    'a URL with the data',
    () => `data:application/wasm;base64,${Buffer.from(bytes).toString('base64')}`,
  ],
  ['a Response', () => new Response(bytes)],
  ['the promise that fetch() gives', () => fetch(`${origin}/module`)],
  ['a Uint8Array', () => bytes],
  [
    'a Buffer that is a part of a larger one',
    () => Buffer.concat([Buffer.alloc(3), bytes]).subarray(3),
  ],
  ['an ArrayBuffer', () => bytes.buffer],
  ['a WebAssembly.Module', () => new WebAssembly.Module(bytes)],
  ['the promise of one', () => WebAssembly.compile(bytes)],
]

describe('load() takes the module from', () => {
  test.each(sources)('%s', async (_, source) => {
    await wordbridge.load({ wasm: source() })
    expect(wordbridge.count('one two')).toBe(2)
  })
})

describe('loadSync()', () => {
  test('has the module inside', () => {
    wordbridge.loadSync()
    expect(wordbridge.count('one two')).toBe(2)
  })

  test.each([
    ['bytes', bytes],
    ['an ArrayBuffer', bytes.buffer],
    ['a WebAssembly.Module', new WebAssembly.Module(bytes)],
  ])('takes %s', (_, wasm) => {
    wordbridge.loadSync({ wasm })
    expect(wordbridge.count('one two')).toBe(2)
  })

  test.each([
    ['a URL', 'module.wasm'],
    ['a promise', Promise.resolve(bytes)],
    ['null', null],
  ])('refuses %s', (_, wasm) => {
    const refusal = expect.objectContaining({ code: 'invalid-option' })
    expect(() => {
      wordbridge.loadSync({ wasm } as Wordbridge.LoadSyncOptions)
    }).toThrow(refusal)
  })

  test('is not undone by a load() that was under way', async () => {
    const slow = wordbridge.load()
    wordbridge.loadSync()
    const document = new wordbridge.Document('one two')
    await slow
    expect(document.stats.wordCount).toBe(2)
    expect(new wordbridge.Document('one').stats.wordCount).toBe(1)
    document.delete()
  })

  test('does nothing when the module is loaded', async () => {
    await wordbridge.load({ maximumMemory: 2 ** 24 })
    const compile = jest.spyOn(WebAssembly, 'Module')
    wordbridge.loadSync()
    expect(compile).not.toHaveBeenCalled()
    compile.mockRestore()
    expect(() => {
      wordbridge.loadSync({ maximumMemory: 2 ** 25 })
    }).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })
})

describe('a source that gives no module is an error that says', () => {
  const failures: [string, () => NonNullable<Wordbridge.LoadOptions['wasm']>, string[], object][] =
    [
      [
        'URL, status and first bytes of a page with status 404',
        () => `${origin}/missing`,
        ['/missing', 'HTTP status 404', '3c 21 44 4f', '<!DOCTYPE html', 'a page of HTML'],
        { status: 404 },
      ],
      [
        'the same of a page with status 200',
        () => `${origin}/page`,
        ['/page', 'HTTP status 200', '<!DOCTYPE html', 'a page of HTML'],
        { status: 200 },
      ],
      [
        'the same of a Response',
        () => fetch(`${origin}/page`),
        ['/page', 'HTTP status 200'],
        { status: 200 },
      ],
      [
        'that the answer is empty',
        () => `${origin}/empty`,
        ['/empty', 'it is empty'],
        { status: 200 },
      ],
      [
        'that the answer broke off',
        () => `${origin}/broken`,
        ['/broken', 'could not be read'],
        { status: 200 },
      ],
      [
        'that nobody answers',
        () => 'http://127.0.0.1:9/x',
        ['http://127.0.0.1:9/x', 'could not be fetched'],
        {},
      ],
      ['that a URL is none', () => 'wordbridge.wasm', ['wordbridge.wasm could not be fetched'], {}],
      [
        'that a file is not there',
        () => 'file:///no/such.wasm',
        ['file:///no/such.wasm', 'ENOENT'],
        {},
      ],
      ['that bytes are none', () => new Uint8Array(0), ['it is empty'], {}],
      ['why a promise was rejected', () => Promise.reject(new Error('no disk')), ['no disk'], {}],
      [
        'that the module is another one',
        () => Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
        ['not that of wordbridge'],
        {},
      ],
      [
        'that the module is cut off',
        () => bytes.slice(0, 5000),
        ['could not be started'],
        { cause: expect.objectContaining({ name: 'CompileError' }) },
      ],
    ]

  test.each(failures)('%s; the next load() works', async (_, source, parts, details) => {
    const { load, count, WordbridgeError } = wordbridge
    const error: unknown = await load({ wasm: source() }).catch((rejection: unknown) => rejection)
    expect(error).toBeInstanceOf(WordbridgeError)
    expect(error).toMatchObject({ code: 'load-failed', ...details })
    for (const part of parts) expect((error as Error).message).toContain(part)
    if (parts[0]?.startsWith('/')) expect(error).toMatchObject({ url: `${origin}${parts[0]}` })
    expect(() => count('text')).toThrow(expect.objectContaining({ code: 'not-loaded' }))
    await load()
    expect(count('one two')).toBe(2)
  })

  test('the version of the module and of the package, where they differ', async () => {
    const other = Buffer.from(bytes)
    other.write('9', other.lastIndexOf('wordbridge') + 'wordbridge'.length)
    await expect(wordbridge.load({ wasm: other })).rejects.toMatchObject({
      code: 'load-failed',
      message: expect.stringMatching(
        /that of wordbridge 9\.\S+ \w{16}, and this is wordbridge 0\.\S+ \w{16}/,
      ),
    })
  })

  test.each([
    ['a number', 42],
    ['null', null],
    ['an object', { url: 'x' }],
  ])('that %s is not allowed', async (_, wasm) => {
    const loading = wordbridge.load({ wasm } as Wordbridge.LoadOptions)
    await expect(loading).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('a URL, a Response, bytes or a WebAssembly.Module'),
    })
  })
})

test('calls at the same time fetch once, and later ones not at all', async () => {
  const wasm = `${origin}/module`
  await Promise.all([wordbridge.load({ wasm }), wordbridge.load({ wasm }), wordbridge.load()])
  await wordbridge.load({ wasm })
  expect(requests).toEqual(['/module'])
})

test('a promise that is not needed any more may be rejected', async () => {
  await wordbridge.load()
  await wordbridge.load({ wasm: Promise.reject(new Error('too late')) })
  expect(wordbridge.count('one two')).toBe(2)
})
