// Remembers which files a linter found nothing in, so that it need not read them again.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'

const DAY = 24 * 60 * 60 * 1000

export class CleanFiles {
  /**
   * @param {string} directory of the memory; made when something is remembered
   * @param {string} project folder whose place does not matter
   * @param {string} linter all that findings depend on beside the files: its version, options and rules
   */
  constructor(directory, project, linter) {
    this.directory = directory
    this.project = project
    this.linter = linter
  }

  /**
   * What stands for the state of a file.
   *
   * @param {string[]} sources paths of the file and of all that it includes
   * @param {string} command how it is compiled
   */
  key(sources, command) {
    const hash = createHash('sha256')
    const add = (text) => hash.update(`${Buffer.byteLength(text)}:${text}`)
    add(this.linter)
    add(command.replaceAll(this.project, '.'))
    for (const path of sources) {
      add(relative(this.project, path))
      add(readFileSync(path, 'utf8'))
    }
    return hash.digest('hex')
  }

  has(key) {
    const path = join(this.directory, key)
    if (!existsSync(path)) return false
    const now = new Date()
    utimesSync(path, now, now)
    return true
  }

  add(key) {
    mkdirSync(this.directory, { recursive: true })
    writeFileSync(join(this.directory, key), '')
  }

  /** Forgets what nobody asked for in so many days. */
  forget(days = 30) {
    if (!existsSync(this.directory)) return
    for (const name of readdirSync(this.directory)) {
      const path = join(this.directory, name)
      if (Date.now() - statSync(path).mtimeMs > days * DAY) rmSync(path, { force: true })
    }
  }
}
