import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { run } from './command.mjs'
import { operatingSystem } from './operating-system.mjs'

const keyrings = [
  '/usr/share/keyrings/debian-archive-keyring.gpg',
  '/usr/share/keyrings/debian-archive-keyring.pgp',
]

/**
 * The Debian mirror of this machine: `WORDBRIDGE_DEBIAN_MIRROR`, else the one that the machine's own
 * apt uses for its release. Undefined where neither says one (Ubuntu's mirrors carry no Debian).
 */
export async function debianMirror(environment = process.env, system = operatingSystem()) {
  if (environment.WORDBRIDGE_DEBIAN_MIRROR) return environment.WORDBRIDGE_DEBIAN_MIRROR
  if (system.ID !== 'debian') return undefined
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)'
  const targets = await run(['apt-get', 'indextargets', '--format', format, 'Created-By: Packages'])
  return mirrorAmong(targets, system.VERSION_CODENAME)
}

/** Picks the archive's line among the update, security and third-party ones. */
export function mirrorAmong(targets, codename) {
  const releases = [codename, 'stable', 'testing', 'unstable', 'sid', 'oldstable']
  for (const line of targets.split('\n')) {
    const [uri, release, component] = line.split(' ')
    const isReachable = /^(https?|ftp|file|copy|mirror\S*):/.test(uri)
    if (isReachable && component === 'main' && releases.includes(release)) return uri
  }
  return undefined
}

/** The keys that Debian's archive is signed with, or undefined. */
export function debianKeyring() {
  return keyrings.find((file) => existsSync(file))
}

/**
 * An apt that keeps all its state in a folder of its own: it reads the machine's apt options
 * (proxies, certificates) but writes nothing outside `directory`, needs no root rights, and
 * believes that no package is installed.
 *
 * @param {string} directory
 * @param {{sources?: string, onOutput?: (text: string) => void}} options `sources`: the text of a
 *   sources.list(5); without it the machine's own sources are used
 */
export async function privateApt(directory, { sources, onOutput } = {}) {
  const archives = join(directory, 'cache/archives')
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'log']) {
    mkdirSync(join(directory, folder), { recursive: true })
  }
  writeFileSync(join(directory, 'status'), '')
  writeFileSync(join(directory, 'sources.list'), sources ?? '')
  const architecture = (await run(['dpkg', '--print-architecture'])).trim()
  const configuration = join(directory, 'apt.conf')
  writeFileSync(configuration, aptConfiguration(directory, architecture, sources !== undefined))

  // A file given with -c is read after /etc/apt/apt.conf.d, one in APT_CONFIG before it: only the
  // first can undo the hooks there, which would act on the machine.
  const apt = (program, ...words) =>
    run([program, '-c', configuration, ...words], {
      cwd: archives,
      env: { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' },
      onOutput,
    })
  const downloaded = () =>
    readdirSync(archives)
      .filter((name) => name.endsWith('.deb'))
      .map((name) => join(archives, name))

  return {
    update: () => apt('apt-get', 'update'),
    /** The control fields of the version that would be installed, or undefined. */
    async describe(name) {
      const text = await apt('apt-cache', '--no-all-versions', 'show', name).catch(() => '')
      const fields = [...text.matchAll(/^([A-Za-z-]+): (.*)$/gm)]
      return fields.length
        ? Object.fromEntries(fields.map(([, key, value]) => [key, value]))
        : undefined
    },
    /** Downloads packages with all they depend on; resolves to the paths of the archives. */
    async downloadWithDependencies(names) {
      await apt('apt-get', 'install', '-y', '--download-only', ...names)
      return downloaded()
    },
    /** Downloads packages alone; resolves to the paths of the archives. */
    async download(names) {
      await apt('apt-get', 'download', ...names)
      return downloaded()
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

function aptConfiguration(directory, architecture, hasOwnSources) {
  const ownSources = `
Dir::Etc::SourceList "${directory}/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
APT::Default-Release "";
`
  return `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
#clear APT::Architectures;
APT::Architecture "${architecture}";
APT::Architectures { "${architecture}"; };
Dir::State "${directory}/state";
Dir::State::status "${directory}/status";
Dir::Cache "${directory}/cache";
Dir::Log "${directory}/log";
${hasOwnSources ? ownSources : ''}
APT::Install-Recommends "false";
APT::Install-Suggests "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Debug::NoLocking "true";
`
}

/** Unpacks package archives into a folder. Maintainer scripts are not run. */
export async function unpack(archives, directory) {
  const waiting = [...archives]
  const worker = async () => {
    for (let archive = waiting.pop(); archive; archive = waiting.pop()) {
      await run(['dpkg-deb', '--extract', archive, directory])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}
