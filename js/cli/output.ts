let prepare = (): void => undefined

/** Has something done before each output: what is drawn on the terminal has to go. */
export function beforeOutput(work: () => void): void {
  prepare = work
}

/**
 * Writes to standard output and waits until it is taken. Answers false when nobody reads any more
 * (`| head`): the command then ends quietly.
 */
export function print(text: string): Promise<boolean> {
  prepare()
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
  prepare()
  process.stderr.write(`wordbridge: ${message}\n`)
}

/** Keeps a closed pipe from becoming an uncaught exception: `print` reports it, and nobody hears a complaint. */
export function expectBrokenPipe(): void {
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (error: Error) => {
      if (!isBrokenPipe(error)) throw error
    })
  }
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}
