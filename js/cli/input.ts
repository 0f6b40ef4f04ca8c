/** A file as people are shown it. */
export function displayName(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** A file that cannot be used; the message says why, without its name. */
export class InputError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'no such file (a part of its path is not a folder)',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'not the name of a file',
}

/** What the file system says is wrong. */
export function inputErrorOf(error: unknown): InputError {
  if (!(error instanceof Error)) return new InputError(String(error))
  const code = 'code' in error ? String(error.code) : ''
  return new InputError(REASONS[code] ?? error.message)
}
