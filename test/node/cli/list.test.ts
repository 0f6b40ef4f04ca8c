import { expect, test } from '@jest/globals'
import { wordbridge } from './command.ts'

test('--words prints every word on a line of its own', async () => {
  const { stdout } = await wordbridge(['--words'], `"Don't", she said: 3.50 \u{1F600}!\n`)
  expect(stdout).toBe("Don't\nshe\nsaid\n3.50\n")
})

test('--sentences prints every sentence on one line, without those that have no word', async () => {
  const { stdout } = await wordbridge(
    ['--sentences', '--newlines', 'wrap'],
    'One is\n  broken. Two\r\nas well!\n\n***\n\nThree\n',
  )
  expect(stdout).toBe('One is broken.\nTwo as well!\nThree\n')
})

test('ill-formed input is reported for lists, too', async () => {
  const { status, stdout, stderr } = await wordbridge(
    ['--words'],
    Buffer.from('a b\xFFc\xFE', 'latin1'),
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'a\nb\nc\n' })
  expect(stderr).toBe('wordbridge: standard input: invalid UTF-8: 2 sequences read as U+FFFD\n')
})
