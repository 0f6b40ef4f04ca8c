import { spawn } from 'node:child_process'
import { repository } from './paths.ts'

/** How a child process ended and what it wrote. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs Node with these arguments in the folder of the repository; `input` is its standard input.
 */
export function runNode(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: repository })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: withoutGrowthReports(Buffer.concat(stderr).toString()),
      })
    })
    child.stdin.on('error', (error: Error) => {
      // A process that reads no standard input may end before all of it is written.
      if (!('code' in error && error.code === 'EPIPE')) reject(error)
    })
    child.stdin.end(input)
  })
}

/** Standard error without what a core with assertions tells there of every growth of memory. */
export function withoutGrowthReports(stderr: string): string {
  return stderr.replace(/^Heap resize call .*\n/gm, '')
}

/** Runs a script as an ES module; it imports the package by its own name. */
export function runModule(script: string): Promise<Ended> {
  return runNode(['--input-type=module', '--eval', script])
}

/** Runs a script as CommonJS; it requires the package by its own name. */
export function runCommonJs(script: string): Promise<Ended> {
  return runNode(['--input-type=commonjs', '--eval', script])
}
