import { cpus, platform, release, arch, totalmem } from 'node:os'
import process from 'node:process'

/** What the figures depend on beside the code. */
export function describeMachine() {
  const { node, v8, icu, unicode } = process.versions
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release().split('-')[0]} ${arch()}`,
    node,
    v8,
    icu,
    unicode,
  }
}
