import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type * as Wordbridge from 'wordbridge'
import { watchLoad } from './wasm-instance.ts'

// Each test has the package as it is after import, and a load() of its own.
let wordbridge: typeof Wordbridge

beforeEach(async () => {
  jest.resetModules()
  wordbridge = await import('wordbridge')
})

test('importing compiles nothing', async () => {
  const compile = jest.spyOn(WebAssembly, 'compile')
  jest.resetModules()
  const { load } = await import('wordbridge')
  expect(compile).not.toHaveBeenCalled()
  await load()
  expect(compile).toHaveBeenCalledTimes(1)
  compile.mockRestore()
})

test('calls at the same time share one start, and later ones start nothing', async () => {
  const compile = jest.spyOn(WebAssembly, 'compile')
  await Promise.all([wordbridge.load(), wordbridge.load(), wordbridge.load()])
  await wordbridge.load()
  expect(compile).toHaveBeenCalledTimes(1)
  compile.mockRestore()
})

describe('a failed load()', () => {
  test.each(['compile', 'instantiate'] as const)(
    'rejects with the reason where WebAssembly.%s fails, and the next one works',
    async (step) => {
      const reason = new WebAssembly.CompileError('disallowed by embedder')
      const spy = jest.spyOn(WebAssembly, step).mockRejectedValue(reason)
      const { load, analyze, WordbridgeError } = wordbridge
      const error: unknown = await load().catch((rejection: unknown) => rejection)
      spy.mockRestore()
      expect(error).toBeInstanceOf(WordbridgeError)
      expect(error).toMatchObject({ code: 'load-failed', cause: reason })
      expect((error as Error).message).toContain('disallowed by embedder')
      expect((error as Error).message).toContain('wasm-unsafe-eval')
      expect(() => analyze('text')).toThrow(expect.objectContaining({ code: 'not-loaded' }))
      await load()
      expect(analyze('text').wordCount).toBe(1)
    },
  )

  test('names the module to take where WebAssembly has no SIMD', async () => {
    const reason = new WebAssembly.CompileError('Wasm SIMD unsupported')
    const compile = jest.spyOn(WebAssembly, 'compile').mockRejectedValue(reason)
    const validate = jest.spyOn(WebAssembly, 'validate').mockReturnValue(false)
    const { load } = wordbridge
    await expect(load()).rejects.toMatchObject({
      code: 'load-failed',
      message: expect.stringMatching(/no SIMD.*wordbridge\/wordbridge-plain\.wasm/),
    })
    compile.mockRestore()
    validate.mockRestore()
  })

  test('rejects where there is no WebAssembly at all', async () => {
    const { load } = wordbridge
    const present = globalThis.WebAssembly
    Reflect.deleteProperty(globalThis, 'WebAssembly')
    try {
      await expect(load()).rejects.toMatchObject({ code: 'load-failed' })
    } finally {
      globalThis.WebAssembly = present
    }
  })
})

describe('an instance that trapped', () => {
  test('says that it is broken until load() makes a fresh one', async () => {
    const { analyze, load, segment, version } = wordbridge
    const instance = await watchLoad(load)
    expect(analyze('one two').wordCount).toBe(2)
    const trap = new WebAssembly.RuntimeError('unreachable')
    instance.failWith(trap)
    for (const call of [
      () => analyze('text'),
      () => segment('text', { granularity: 'word' }),
      () => version(),
    ]) {
      expect(call).toThrow(
        expect.objectContaining({
          code: 'broken',
          cause: trap,
          message: expect.stringContaining('load() again'),
        }),
      )
    }
    await load()
    expect(analyze('one two').wordCount).toBe(2)
  })
})
