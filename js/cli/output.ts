/**
 * Writes to standard output and waits until it is taken. Answers false when nobody reads any more
 * (`| head`): the command then ends quietly.
 */
export function print(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === undefined || error === null) resolve(true)
      else if (isBrokenPipe(error)) resolve(false)
      else reject(error)
    })
  })
}

/** Writes one line about the command or a file to standard error. */
export function complain(message: string): void {
  process.stderr.write(`wordbridge: ${message}\n`)
}

/** Keeps a closed pipe from becoming an uncaught exception: `print` reports it. */
export function expectBrokenPipe(): void {
  process.stdout.on('error', (error: Error) => {
    if (!isBrokenPipe(error)) throw error
  })
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
