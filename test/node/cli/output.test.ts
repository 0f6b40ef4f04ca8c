import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { dataFile } from '../paths.ts'
import { withoutGrowthReports } from '../run-node.ts'
import { command, wordbridge } from './command.ts'

const book = dataFile('corpora/moby-dick.txt')

/** Runs the command and closes its standard output after the first bytes, as `head` does. */
function runAndStopReading(
  args: readonly string[],
): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, stderr: withoutGrowthReports(stderr) })
    })
  })
}

test.each(['--words', '--sentences', '--json'])(
  'with %s it ends quietly when nobody reads any more',
  async (option) => {
    const list = option === '--json' ? ['--json', '--words'] : [option]
    expect(await runAndStopReading([...list, book, book])).toEqual({ status: 0, stderr: '' })
  },
)

test.each(['1', '2'])('with %s jobs it ends quietly when nobody reads any more', async (jobs) => {
  const files = Array.from({ length: 300 }, () => book)
  const args = ['--format=jsonl', `--jobs=${jobs}`, ...files]
  expect(await runAndStopReading(args)).toEqual({ status: 0, stderr: '' })
})

test('all of a large output arrives before the command ends', async () => {
  const { stdout } = await wordbridge(['--words', book])
  const { stdout: table } = await wordbridge([book])
  const words = Number(/\n *([\d,]+)/.exec(table)?.[1]?.replaceAll(',', ''))
  expect(stdout.split('\n')).toHaveLength(words + 1)
})
