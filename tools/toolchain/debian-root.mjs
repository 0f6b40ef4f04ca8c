import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { run } from '../machine/command.mjs'
import { completedDirectory, makeCompleteDirectory } from '../machine/complete-directory.mjs'
import { debianKeyring, debianMirror, privateApt, unpack } from '../machine/debian-archive.mjs'
import { programOnPath } from '../machine/program-on-path.mjs'
import { hasMergedUsr, namespaceOptions } from './private-namespace.mjs'
import { writeEmscriptenFolder, writeEnterScript } from './root-wrappers.mjs'
import { buildSystemLibraries } from './system-libraries.mjs'
import { isFitting, pinnedVersion, versionIn } from './version.mjs'

// In the order they are tried: packages reach the first after some days in the second.
const suites = ['forky', 'sid']

// With no package installed, apt does not add what every Debian system has.
const essentials = ['dash', 'coreutils', 'libc-bin', 'sed', 'grep']

const namespaceComplaint =
  'this machine allows no private mount namespace (user namespaces are off, or a container without ' +
  'them); allow them, for a container: --security-opt seccomp=unconfined --cap-add SYS_ADMIN'

/**
 * Emscripten from Debian's packages, in a folder of the user's cache: nothing is installed on the
 * machine, and no root rights are needed.
 *
 * @param {(line: string) => void} report
 * @returns {Promise<object>} the toolchain, or `{ unavailable: reason }`
 */
export async function debianToolchain(report) {
  const directory = join(cacheDirectory(), `toolchain-${pinnedVersion()}`)
  const isMade = completedDirectory(directory) !== undefined
  if (isMade && (await canEnter(directory))) return describe(directory)

  const unavailable = missingForEntering() ?? (isMade ? undefined : await missingForMaking())
  if (unavailable) return { unavailable }
  const options = await namespaceOptions()
  if (!options) return { unavailable: namespaceComplaint }
  if (isMade) {
    // It was made under other rights, e.g. as root, or in a container that allowed more.
    writeEnterScript(directory, options)
  } else {
    const fill = (unfinished) => make(unfinished, options, report)
    await makeCompleteDirectory(directory, fill, report)
  }
  return describe(directory)
}

function missingForEntering() {
  if (process.platform !== 'linux') return 'not a Linux machine'
  for (const program of ['unshare', 'mount']) {
    if (!programOnPath(program)) return `the program \`${program}\` is missing`
  }
  if (!hasMergedUsr()) return '/bin and /lib of this system are not links into /usr'
  return undefined
}

async function missingForMaking() {
  for (const program of ['apt-get', 'apt-cache', 'dpkg-deb']) {
    if (!programOnPath(program)) return `not a Debian or Ubuntu machine (no \`${program}\`)`
  }
  if (!debianKeyring()) {
    return "Debian's signing keys are missing (install the package debian-archive-keyring)"
  }
  if (!(await debianMirror())) {
    return "this machine's package sources name no Debian mirror; set WORDBRIDGE_DEBIAN_MIRROR to one"
  }
  return undefined
}

async function canEnter(directory) {
  return run([join(directory, 'enter'), 'true']).then(
    () => true,
    () => false,
  )
}

function describe(directory) {
  const { version, suite, clangTidy } = completedDirectory(directory)
  return {
    source: `Debian ${suite}, in a private root`,
    version,
    directory,
    root: join(directory, 'emscripten'),
    enter: [join(directory, 'enter')],
    clangTidy,
  }
}

async function make(directory, unshareOptions, report) {
  const log = join(directory, 'making.log')
  const onOutput = (text) => appendFileSync(log, text)
  const root = join(directory, 'root')
  makeEmptyRoot(root)

  const { apt, suite, emscripten } = await suiteWithFittingEmscripten(directory, report, onOutput)
  const version = versionIn(emscripten.Version)
  const llvm = emscripten.Depends.match(/\bclang-(\d+)\b/)?.[1]
  const clangTidy = llvm && `clang-tidy-${llvm}`
  const packages = ['emscripten', ...(clangTidy ? [clangTidy] : []), ...essentials]
  report(`downloading Emscripten ${version} from Debian ${suite} (about 200 MB)`)
  const archives = await apt.downloadWithDependencies(packages)
  report(`unpacking ${archives.length} packages`)
  await unpack(archives, root)
  apt.remove()

  // The one thing done by a package's own script that is needed: the list of shared libraries.
  await run(['unshare', unshareOptions, '/usr/sbin/ldconfig', '-r', root], { onOutput })
  mkdirSync(join(directory, 'cache'))
  writeEnterScript(directory, unshareOptions)
  writeEmscriptenFolder(directory)
  const emxx = join(directory, 'emscripten/em++')
  await buildSystemLibraries(emxx, join(directory, 'probe'), report, onOutput)
  return { version, suite, clangTidy }
}

function makeEmptyRoot(root) {
  for (const folder of ['usr/bin', 'usr/sbin', 'usr/lib', 'usr/lib64', 'usr/local', 'usr/src']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, join(root, name))
  mkdirSync(join(root, 'etc'))
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\n')
}

async function suiteWithFittingEmscripten(directory, report, onOutput) {
  const mirror = await debianMirror()
  for (const suite of suites) {
    report(`reading the package list of Debian ${suite}`)
    const options = `signed-by=${debianKeyring()} target=Packages`
    const sources = `deb [${options}] ${mirror} ${suite} main\n`
    const apt = await privateApt(join(directory, `apt-${suite}`), { sources, onOutput })
    await apt.update()
    const emscripten = await apt.describe('emscripten')
    if (isFitting(versionIn(emscripten?.Version ?? ''))) return { apt, suite, emscripten }
    report(`passing over Debian ${suite}: Emscripten there is ${emscripten?.Version ?? 'missing'}`)
    apt.remove()
  }
  throw new Error(
    `no Debian suite of ${suites.join(', ')} has Emscripten ${pinnedVersion()} or a newer one`,
  )
}
