import { isAbsolute } from 'node:path'
import { builtIn } from '../node/built-in.ts'
import { InputError } from './input.ts'

/** A file that the command line names, or why there is none. */
export interface NamedFile {
  /** `-` is standard input. */
  readonly file: string
  readonly error?: InputError
}

/**
 * The files that names and patterns stand for. A name of something that exists is that, whatever characters it has; only what does not
 * exist and has one of `*?[]{}()!` may be a pattern, whose files come in the order of their names.
 */
export async function namedFiles(names: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  for (const name of names) {
    if (!/[*?[\]{}()!]/.test(name) || (await exists(name))) files.push({ file: name })
    // A large command line has more files than a call takes arguments.
    else for (const file of await matching(name)) files.push(file)
  }
  return files
}

async function exists(name: string): Promise<boolean> {
  try {
    await builtIn('node:fs').promises.lstat(name)
    return true
  } catch {
    return false
  }
}

async function matching(name: string): Promise<NamedFile[]> {
  // Loaded by those who need it.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const pattern = process.platform === 'win32' ? name.replaceAll('\\', '/') : name
  if (!isDynamicPattern(pattern)) return [{ file: name }]
  const files = await glob(pattern, {
    onlyFiles: true,
    expandDirectories: false,
    absolute: isAbsolute(name),
  })
  if (files.length === 0) return [{ file: name, error: new InputError('no file matches') }]
  return files.sort().map((file) => ({ file }))
}
