// What the tools tell a person, always on standard error: standard output belongs to results.

export const say = (line) => process.stderr.write(`${line}\n`)

/** An error whose message says all that a person needs: it is shown without a stack. */
export class PlainError extends Error {}

/** Runs the main function of a tool: a PlainError becomes its message and exit status 1. */
export async function main(run) {
  try {
    await run()
  } catch (error) {
    say(error instanceof PlainError ? `error: ${error.message}` : error.stack)
    process.exitCode = 1
  }
}
