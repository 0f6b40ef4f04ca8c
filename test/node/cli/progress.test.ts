// How far the work is: on a terminal only, and gone when there is something to read.
import { afterAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { ProgressBar, progressLine } from '../../../js/cli/progress-bar.ts'
import { runNode, withoutGrowthReports } from '../run-node.ts'
import { command, Folder, wordbridge } from './command.ts'

const folder = new Folder()
const large = folder.write('large.txt', 'Some words, and then some more.\n\n'.repeat(2_000_000))
const good = folder.write('good.txt', 'Two words.')

afterAll(() => {
  folder.remove()
})

const ERASE_LINE = '\u001B[K'
const ERASE = `\r${ERASE_LINE}`
/** Has a process take its standard error for a terminal. */
const TERMINAL = [
  '--import',
  'data:text/javascript,Object.assign(process.stderr,{isTTY:true,columns:80})',
]

describe('the line', () => {
  test.each([
    [
      { done: 250e6, total: 1e9, elapsed: 1000 },
      80,
      '██████░░░░░░░░░░░░░░░░░░  25%  250.0 MB of 1.00 GB  250 MB/s  0:03 left',
    ],
    [{ done: 0, total: 5000, elapsed: 0 }, 50, '░░   0%  0 kB of 5 kB  0 MB/s  -:-- left'],
    [{ done: 1e6, total: 36e9, elapsed: 100 }, 40, '  0%  1.0 MB of 36.00 GB  10 MB/s  1:00:'],
    [{ done: 3e6, total: undefined, elapsed: 500 }, 80, '3.0 MB  6 MB/s'],
    // A file that grows while it is read, and one that has nothing in it.
    [{ done: 2e6, total: 1e6, elapsed: 1000 }, 40, '100%  2.0 MB of 1.0 MB  2 MB/s  0:00 lef'],
    [{ done: 0, total: 0, elapsed: 1000 }, 40, '100%  0 kB of 0 kB  0 MB/s  -:-- left'],
    [{ done: 1, total: 1, elapsed: 1 }, 0, ''],
  ])('of %j in %d columns is %j', (state, width, line) => {
    expect(progressLine(state, width)).toBe(line)
    expect(progressLine(state, width).length).toBeLessThanOrEqual(width)
  })
})

test('the bar waits at first, is drawn ten times a second, and is erased once', () => {
  let now = 0
  const drawn: string[] = []
  const bar = new ProgressBar({ columns: 80, write: (text) => drawn.push(text) }, 1e6, () => now)
  bar.hide()
  for (now = 0; now < 1000; now += 10) bar.advance(1e4)
  expect(drawn).toHaveLength(8)
  expect(drawn.every((text) => text.startsWith('\r') && text.endsWith(ERASE_LINE))).toBe(true)
  bar.hide()
  bar.hide()
  expect(drawn.slice(8)).toEqual([ERASE])
})

describe('on a terminal', () => {
  test.each(['1', '2'])(
    'a large file has a bar that is gone at the end, with %s jobs',
    async (jobs) => {
      const args = [...TERMINAL, command, `--jobs=${jobs}`, large, good]
      const { status, stdout, stderr } = await runNode(args)
      expect(status).toBe(0)
      const [line] = stderr.split(ERASE_LINE)
      expect(line).toMatch(/^\r[█▉▊▋▌▍▎▏░].*% .* of 66.0 MB .* MB\/s .* left$/)
      expect(stderr.endsWith(ERASE)).toBe(true)
      expect(stdout).toContain('12,000,002')
    },
  )

  test('a complaint stands on a line of its own', async () => {
    const { stderr } = await runNode([...TERMINAL, command, large, 'missing.txt'])
    expect(stderr).toContain(`${ERASE}wordbridge: missing.txt: no such file\n`)
  })

  test('a size that is not known has no percentage', async () => {
    const text = Buffer.from('Some words. '.repeat(4_000_000))
    const { stderr } = await runNode([...TERMINAL, command], text)
    expect(stderr.split(ERASE_LINE)[0]).toMatch(/^\r[\d.]+ [kM]B {2}\d+ MB\/s$/)
  })

  test('small files have none', async () => {
    expect((await runNode([...TERMINAL, command, good])).stderr).toBe('')
  })

  test('a terminal that cannot move its cursor has none', async () => {
    const dumb = ['--import', 'data:text/javascript,process.env.TERM="dumb"']
    expect((await runNode([...TERMINAL, ...dumb, command, large])).stderr).toBe('')
  })
})

test('without a terminal there is none', async () => {
  expect((await wordbridge([large])).stderr).toBe('')
})

describe('Ctrl-C', () => {
  test.each([
    ['erases the bar and ends the command', TERMINAL],
    ['ends the command without a terminal', []],
  ])('%s, as a signal does', async (_, options) => {
    const child = spawn(process.execPath, [...options, command, '--format=jsonl', good, '-'])
    let stdout = ''
    let stderr = ''
    const more = setInterval(() => child.stdin.write('Some words. '.repeat(100_000)), 20)
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (options.length === 0) child.kill('SIGINT')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = withoutGrowthReports(stderr + chunk.toString())
      // The bar is there.
      if (stderr.includes('\r')) child.kill('SIGINT')
    })
    const signal = await new Promise((resolve) => {
      child.on('close', (_status, by) => {
        resolve(by)
      })
    })
    clearInterval(more)
    expect(signal).toBe('SIGINT')
    expect(JSON.parse(stdout)).toMatchObject({ file: good })
    expect(stderr === '' || stderr.endsWith(ERASE)).toBe(true)
    expect(stderr === '').toBe(options.length === 0)
  })
})
