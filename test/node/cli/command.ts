import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { distribution } from '../paths.ts'
import { type Ended, runNode } from '../run-node.ts'

/** The built command. */
export const command = path.join(distribution, 'cli.mjs')

/** Runs `wordbridge` with these arguments; `input` is its standard input. */
export function wordbridge(args: readonly string[], input?: string | Uint8Array): Promise<Ended> {
  return runNode([command, ...args], input)
}

/** A folder of files that goes away with the test. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'wordbridge-test-'))

  /** Writes a file and answers its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name)
    writeFileSync(file, content)
    return file
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
