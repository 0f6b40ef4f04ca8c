import { existsSync } from 'node:fs'
import { arch, platform } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const [major] = process.versions.node.split('.').map(Number)

export const isNode24 = major === 24

/** How a peer of Node 24 is started: by the running Node, or by that of npm. Fits `start` of a Peer. */
export function startNode24() {
  if (isNode24) return { program: process.execPath }
  const name = `node_modules/node-${platform()}-${arch()}/bin/node`
  const program = fileURLToPath(new URL(name, import.meta.url))
  if (!existsSync(program)) return { missing: `npm has no Node 24 for ${platform()} ${arch()}` }
  return { program }
}
