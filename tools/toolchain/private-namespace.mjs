import { lstatSync } from 'node:fs'
import { run } from '../machine/command.mjs'

/**
 * The options with which unshare(1) gives a private mount namespace on this machine, or undefined
 * when the kernel or the container allows none.
 */
export async function namespaceOptions() {
  // As root, a user namespace would only take rights away: files of others could not be read.
  const candidates = process.getuid?.() === 0 ? ['--mount', '-Urm'] : ['-Urm']
  for (const options of candidates) {
    // A namespace alone proves nothing: some kernels give one in which mounting is forbidden.
    const trial = ['unshare', options, 'mount', '--rbind', '/tmp', '/tmp']
    const isAllowed = await run(trial).then(
      () => true,
      () => false,
    )
    if (isAllowed) return options
  }
  return undefined
}

/** Whether /bin, /lib and so on are links into /usr, so that replacing /usr replaces everything. */
export function hasMergedUsr() {
  return ['/bin', '/lib'].every((path) =>
    lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink(),
  )
}
