import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The folder shared by every clone of one user: `$XDG_CACHE_HOME/wordbridge`, else `~/.cache/wordbridge`. */
export function cacheDirectory(environment = process.env) {
  const base = environment.XDG_CACHE_HOME
  // The XDG specification says that a relative value is to be ignored.
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'wordbridge')
}
