import { afterAll, describe, expect, test } from '@jest/globals'
import path from 'node:path'
import { Folder, wordbridge } from './command.ts'

const folder = new Folder()
const good = folder.write('good.txt', 'Two words.\n')

afterAll(() => {
  folder.remove()
})

describe('a file that cannot be used is one line on standard error, and the others are done', () => {
  const binary = folder.write('binary', 'text\0text')
  test.each([
    ['a missing file', path.join(folder.path, 'missing'), 'no such file'],
    ['a folder', folder.path, 'is a folder'],
    ['a binary file', binary, 'binary file (it has NUL bytes): use --text to take it as text'],
    ['a path through a file', path.join(good, 'x'), 'no such file'],
  ])('%s', async (_, file, reason) => {
    const { status, stdout, stderr } = await wordbridge([file, good])
    expect(status).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(stdout).toContain(good)
    expect(stderr).toMatch(/^wordbridge: .*\n$/)
    expect(stderr).toContain(`${file}: ${reason}`)
  })

  test('--text takes a binary file as text', async () => {
    const { status, stdout, stderr } = await wordbridge(['--text', binary])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('binary')
  })

  test('a NUL behind the first 8 KiB makes no file binary', async () => {
    const file = folder.write('late', `${'word '.repeat(2000)}\0`)
    expect(await wordbridge([file])).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('a file that is strange but can be counted is one line on standard error and status 0', () => {
  test('an empty file', async () => {
    const file = folder.write('empty', '')
    const { status, stdout, stderr } = await wordbridge([file])
    expect({ status, stderr }).toEqual({ status: 0, stderr: `wordbridge: ${file}: empty file\n` })
    expect(stdout).toMatch(/\n +0 .* - +- .*empty\n$/)
  })

  test('invalid UTF-8', async () => {
    const file = folder.write('latin1', Buffer.from('Gr\xF6\xDFe\n', 'latin1'))
    const { status, stdout, stderr } = await wordbridge([file])
    expect(status).toBe(0)
    expect(stdout).toContain(file)
    expect(stderr).toBe(`wordbridge: ${file}: invalid UTF-8: 2 sequences read as U+FFFD\n`)
  })
})

describe('a byte order mark is no character', () => {
  const text = 'Größe \u{1F600} zählt.'
  const littleEndian = Buffer.from(`\uFEFF${text}`, 'utf16le')
  test.each([
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', littleEndian],
    ['UTF-16, big-endian', Buffer.from(littleEndian).swap16()],
  ])('%s', async (_, bytes) => {
    const { status, stdout, stderr } = await wordbridge(['--json'], bytes)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ stats: { wordCount: 2, characters: { graphemes: [...text].length } } }],
    })
  })

  test('a lone surrogate and half a code unit of UTF-16 are reported', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFa\uDC00b', 'utf16le'), Buffer.of(0x63)])
    const { status, stderr } = await wordbridge([], bytes)
    expect(status).toBe(0)
    expect(stderr).toBe('wordbridge: standard input: invalid UTF-16: 2 sequences read as U+FFFD\n')
  })
})

describe('standard input', () => {
  test('is read without a file', async () => {
    expect((await wordbridge([], 'Three words here.')).stdout).toMatch(/\n +3 .*standard input\n$/)
  })

  test('is read for -, among other files', async () => {
    const { stdout } = await wordbridge([good, '-'], 'Three words here.')
    expect(stdout).toMatch(/\n +3 .*standard input\n +5 .*total\n$/)
  })

  test('arrives whole however large it is', async () => {
    const { stdout } = await wordbridge(['--json'], 'word '.repeat(1_000_000))
    expect(JSON.parse(stdout)).toMatchObject({ total: { wordCount: 1_000_000 } })
  })
})

test('behind -- everything is a file', async () => {
  const { status, stderr } = await wordbridge(['--', '--json'])
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'wordbridge: --json: no such file\n' })
})
