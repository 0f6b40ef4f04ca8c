import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const emscriptenInRoot = '/usr/share/emscripten'

/**
 * Writes `enter`, a script that runs a command with the private root's /usr and /etc in the place of
 * the machine's; everything else (the project, /tmp, /home, /proc, the network) stays as it is. The
 * mounts live in a namespace of that command and vanish with it.
 *
 * @param {string} directory the toolchain's, which holds `root/` and `cache/`
 * @param {string} unshareOptions as found by `namespaceOptions`
 */
export function writeEnterScript(directory, unshareOptions) {
  const script = `#!/bin/sh
# Made by tools/toolchain. Usage: enter COMMAND [ARGUMENT...]
case $0 in /*) toolchain=\${0%/*} ;; *) toolchain=$PWD/\${0%/*} ;; esac
export EM_CACHE="$toolchain/cache" EM_CONFIG=${emscriptenInRoot}/.emscripten
export PATH="/usr/bin:/usr/sbin:$PATH" LC_ALL=C.UTF-8
unset LD_LIBRARY_PATH LD_PRELOAD EMSDK_PYTHON EM_LLVM_ROOT EM_BINARYEN_ROOT EM_NODE_JS
# The file it names is in the machine's /etc or /usr: Node would warn in every call.
unset NODE_EXTRA_CA_CERTS
exec unshare ${unshareOptions} /bin/sh -c '
  root=$1
  shift
  # A project that lives in a part of /usr which no package owns stays visible.
  case $PWD/ in
    /usr/local/*) mount --rbind /usr/local "$root/usr/local" ;;
    /usr/src/*) mount --rbind /usr/src "$root/usr/src" ;;
  esac &&
  mount --rbind "$root/etc" /etc &&
  mount --rbind "$root/usr" /usr || {
    echo "wordbridge: cannot enter $root; run: node tools/toolchain.mjs" >&2
    exit 125
  }
  exec "$@"
' sh "$toolchain/root" "$@"
`
  writeProgram(join(directory, 'enter'), script)
}

/**
 * Makes `emscripten/`, a folder that looks like Emscripten's own (`emcc`, `em++`, `cmake/`, ...) to
 * the machine's CMake, and whose every program enters the private root.
 */
export function writeEmscriptenFolder(directory) {
  const real = join(directory, 'root', emscriptenInRoot)
  const folder = join(directory, 'emscripten')
  mkdirSync(folder)
  for (const name of readdirSync(real)) {
    const isProgram = existsSync(join(real, name)) && /^em[a-z+-]*$/.test(name)
    if (!isProgram) {
      symlinkSync(join('..', 'root', emscriptenInRoot, name), join(folder, name))
      continue
    }
    const isCompiler = name === 'emcc' || name === 'em++'
    writeProgram(
      join(folder, name),
      `#!/bin/sh
case $0 in /*) folder=\${0%/*} ;; *) folder=$PWD/\${0%/*} ;; esac
${isCompiler ? ownHeadersOnly : ''}exec "\${folder%/*}/enter" ${emscriptenInRoot}/${name} "$@"
`,
    )
  }
  // The real one starts the machine's cmake from inside the root, where there is none.
  writeProgram(join(folder, 'emcmake'), emcmakeScript)
}

// -MD lists clang's own headers too, by their path in the root. Outside of it there is no such file,
// so make and ninja would take it for deleted and compile again in every build.
const ownHeadersOnly = `for word; do
  shift
  [ "$word" = -MD ] && word=-MMD
  set -- "$@" "$word"
done
`

const emcmakeScript = `#!/bin/sh
# Runs the machine's own cmake with Emscripten's toolchain file, as Emscripten's emcmake does.
case $0 in /*) folder=\${0%/*} ;; *) folder=$PWD/\${0%/*} ;; esac
if [ $# -eq 0 ]; then
  echo 'usage: emcmake cmake [OPTION...]' >&2
  exit 1
fi
case " $* " in
  *-DCMAKE_TOOLCHAIN_FILE*) ;;
  *) set -- "$@" "-DCMAKE_TOOLCHAIN_FILE=$folder/cmake/Modules/Platform/Emscripten.cmake" ;;
esac
case " $* " in
  *-DCMAKE_CROSSCOMPILING_EMULATOR*) ;;
  *) set -- "$@" "-DCMAKE_CROSSCOMPILING_EMULATOR=$(command -v node)" ;;
esac
exec "$@"
`

function writeProgram(file, text) {
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}
