// Debian packages unpacked into a folder of our own: no root rights, nothing on the machine is changed, no
// maintainer script runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../say.mjs'
import { onPath, output, run } from './run.mjs'

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** 'debian', 'ubuntu' or another value of ID in /etc/os-release; '' where there is none. */
export function distribution(osRelease = '/etc/os-release') {
  if (!existsSync(osRelease)) return ''
  return /^ID="?([^"\n]*)"?$/m.exec(readFileSync(osRelease, 'utf8'))?.[1] ?? ''
}

/** Whether this machine has Debian's package tools. */
export const hasDebianTools = () => ['apt-get', 'apt-cache', 'dpkg-deb'].every((name) => onPath(name) !== null)

/**
 * Address of the archive that carries Debian's suites: where this machine's own packages come from, if it is
 * Debian; on others WORDBRIDGE_DEBIAN_MIRROR has to say it.
 */
function debianMirror() {
  if (process.env.WORDBRIDGE_DEBIAN_MIRROR) return process.env.WORDBRIDGE_DEBIAN_MIRROR
  if (distribution() === 'debian') {
    const format = ['--format', '$(ORIGIN)|$(LABEL)|$(SITE)|$(REPO_URI)', 'Created-By: Packages']
    const lines = output('apt-get', ['indextargets', ...format]).trim().split('\n')
    const main = lines.map((line) => line.split('|')).find(([, label]) => label === 'Debian')
    const address = (main ?? lines[0]?.split('|') ?? []).at(-1)
    if (address) return address
  }
  throw new PlainError(
    'there is no address of a Debian archive: set WORDBRIDGE_DEBIAN_MIRROR to one, or install Emscripten and put emcc on PATH',
  )
}

/**
 * A private apt: its state lives in `directory`, its only source is `source` (a line of sources.list), and it
 * thinks that nothing is installed. The machine's own options, such as proxies, stay in force.
 */
function privateApt(directory, source) {
  for (const folder of ['state/lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(directory, folder), { recursive: true })
  }
  writeFileSync(join(directory, 'status'), '')
  writeFileSync(join(directory, 'sources.list'), source)
  writeFileSync(
    join(directory, 'apt.conf'),
    `Dir::State "${directory}/state";
Dir::State::status "${directory}/status";
Dir::Cache "${directory}/cache";
Dir::Etc::SourceList "${directory}/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Debug::NoLocking "true";
DPkg::Post-Invoke { };
APT::Update::Post-Invoke { };
APT::Update::Post-Invoke-Success { };
`,
  )
  return { ...process.env, APT_CONFIG: join(directory, 'apt.conf'), DEBIAN_FRONTEND: 'noninteractive' }
}

/** apt for one of Debian's suites, such as 'forky', its lists up to date. */
export async function aptForSuite(directory, suite) {
  const signed = existsSync(KEYRING) ? `[signed-by=${KEYRING}] ` : ''
  const env = privateApt(directory, `deb ${signed}${debianMirror()} ${suite} main\n`)
  await run('apt-get', ['update'], { env })
  return env
}

/** apt for the machine's own release, its lists up to date. */
export async function aptForThisMachine(directory) {
  const env = privateApt(directory, '')
  const config = readFileSync(env.APT_CONFIG, 'utf8').replace(/^Dir::Etc::.*\n/gm, '')
  writeFileSync(env.APT_CONFIG, config)
  await run('apt-get', ['update'], { env })
  return env
}

/** The version of a package that apt would take, or null. */
export function candidate(env, name) {
  const version = /Candidate: (\S+)/.exec(output('apt-cache', ['policy', name], { env }))?.[1]
  return version && version !== '(none)' ? version : null
}

/** Names of the packages that a package depends on. */
export function dependencies(env, name) {
  const lines = output('apt-cache', ['depends', name], { env }).split('\n')
  return lines.flatMap((line) => /^ *\|?Depends: <?([^>\s]+)/.exec(line)?.[1] ?? [])
}

/** Downloads packages with all they depend on and unpacks them into `target`, `first` before the others. */
export async function unpackWithDependencies(env, directory, packages, target, first) {
  const args = ['install', '-y', '--download-only', '--no-install-recommends', ...packages]
  await run('apt-get', args, { env })
  const archives = join(directory, 'cache/archives')
  const files = readdirSync(archives).filter((file) => file.endsWith('.deb'))
  files.sort((a, b) => Number(b.startsWith(`${first}_`)) - Number(a.startsWith(`${first}_`)))
  for (const file of files) await run('dpkg-deb', ['-x', join(archives, file), target])
  rmSync(directory, { recursive: true, force: true })
}

/** Downloads single packages without what they depend on and unpacks them into `target`. */
export async function unpackAlone(env, directory, packages, target) {
  await run('apt-get', ['download', ...packages], { env, cwd: directory })
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', join(directory, file), target])
  }
  rmSync(directory, { recursive: true, force: true })
}
