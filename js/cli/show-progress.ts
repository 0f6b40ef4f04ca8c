import type { Stats } from 'node:fs'
import { builtIn } from '../node/built-in.ts'
import { beforeOutput } from './output.ts'
import { ProgressBar } from './progress-bar.ts'

const STANDARD_INPUT = 0

/** Bytes of a file; `undefined` if it is no regular one, and so has a size that is not known. */
export async function sizeOf(file: string): Promise<number | undefined> {
  const { promisify } = builtIn('node:util')
  const { fstat, stat } = builtIn('node:fs')
  let stats: Stats
  try {
    stats = await (file === '-' ? promisify(fstat)(STANDARD_INPUT) : promisify(stat)(file))
  } catch {
    // What cannot be looked at cannot be read either: whoever reads it says why.
    return 0
  }
  return stats.isFile() ? stats.size : stats.isDirectory() ? 0 : undefined
}

/**
 * Shows how far the reading of files is, where standard error is a terminal; anywhere else, and on a terminal that cannot move its
 * cursor, it shows nothing.
 *
 * @returns What to tell how many bytes more were read, and what ends it.
 */
export async function showProgress(
  files: readonly string[],
): Promise<{ readonly onRead: (bytes: number) => void; readonly end: () => void }> {
  const { stderr, env } = process
  if (!stderr.isTTY || env['TERM'] === 'dumb') return { onRead: nothing, end: nothing }
  const bar = new ProgressBar(stderr, await totalOf(files))
  const hide = (): void => {
    bar.hide()
  }
  const interrupt = (): void => {
    hide()
    // With no listener left, the signal does what it does without us.
    process.kill(process.pid, 'SIGINT')
  }
  process.once('SIGINT', interrupt)
  beforeOutput(hide)
  return {
    onRead: (bytes) => {
      bar.advance(bytes)
    },
    end: () => {
      hide()
      process.off('SIGINT', interrupt)
      beforeOutput(nothing)
    },
  }
}

async function totalOf(files: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const file of files) {
    const size = await sizeOf(file)
    if (size === undefined) return undefined
    total += size
  }
  return total
}

function nothing(): void {
  // Nobody looks.
}
