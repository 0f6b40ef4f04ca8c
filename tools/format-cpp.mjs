// Formats the C++ of this repository with the clang-format that package.json pins.
//
//   node tools/format-cpp.mjs          rewrites files
//   node tools/format-cpp.mjs --check  names those not formatted, exits with 1 if there are any
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDERS = [
  'src',
  'wasm',
  'test/native',
  'test/conformance',
  'test/fuzz',
  'bench',
  'hosts',
  'tools/languages',
  'test/installed',
  'examples',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const clangFormat = path.join(root, 'node_modules/clang-format-node/build/cli.js')
const check = process.argv.includes('--check')

const files = FOLDERS.filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) =>
      path.join(folder, name),
    ),
  )
  .filter((file) => /\.(c|cpp|h|hpp)$/.test(file) && !/\.generated\.|node_modules/.test(file))

const mode = check ? ['--dry-run', '--Werror'] : ['-i']
const { status, error } = spawnSync(process.execPath, [clangFormat, ...mode, ...files], {
  cwd: root,
  stdio: 'inherit',
})
if (error !== undefined) console.error(`format-cpp: ${error.message}`)
if (status !== 0 && check) console.error('format-cpp: run npm run format')
process.exitCode = status ?? 1
if (status === 0)
  console.log(`format-cpp: ${files.length} files ${check ? 'are formatted' : 'done'}`)
