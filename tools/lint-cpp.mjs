// Runs clang-tidy on the core; the rules are in .clang-tidy: node tools/lint-cpp.mjs [--all] [FILE]...
// A file in which it found nothing is not read again before it, a header that it includes, the rules or a tool changes; with
// --all it is.
import { readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { configureNativeStep, toolchainStep } from './build.mjs'
import { CleanFiles } from './lint/clean-files.mjs'
import { withIncludes } from './lint/sources.mjs'
import { cacheDirectory } from './machine/cache-directory.mjs'
import { CommandFailure } from './machine/command.mjs'
import { programOnPath } from './machine/program-on-path.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const preset = 'native-debug'
// The compile commands are those of the machine's compiler, which may know other warnings.
const options = ['--quiet', '--warnings-as-errors=*', '--extra-arg=-Wno-unknown-warning-option']
const words = process.argv.slice(2)
const all = words.includes('--all')
let toolchain

const lintStep = {
  title: 'Linting the core (clang-tidy)',
  log: 'lint-cpp',
  advice: 'the findings above name file, line and rule; every one is an error.',
  async work(step) {
    const clangTidy = clangTidyCommand()
    const files = filesToLint()
    const clean = await cleanFiles(step, clangTidy)
    const commands = compileCommands()
    const keys = new Map(files.map((file) => [file, keyOf(file, clean, commands)]))
    const waiting = files.filter((file) => all || !clean.has(keys.get(file)))
    const count = waiting.length
    const findings = new Set()
    let done = 0
    const worker = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const found = await lint(step, clangTidy, file)
        found.forEach((finding) => findings.add(finding))
        if (found.length === 0) clean.add(keys.get(file))
        step.note(`[${++done}/${count}] ${file}${found.length > 0 ? `: ${found.length}` : ''}`)
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, worker))
    if (findings.size > 0) throw new Error([...findings].join('\n'))
    clean.forget()
    const known = files.length - count
    return `${files.length} files, nothing found${known > 0 ? `; ${known} are as they were then` : ''}`
  },
}

/** What clang-tidy finds in a file and the headers it includes, a text for each finding. */
async function lint(step, clangTidy, file) {
  try {
    await step.run([...clangTidy, '-p', inProject('build', preset), ...options, file])
    return []
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    const findings = error.output.split(/^(?=\/\S+:\d+:\d+: (?:error|warning): )/m)
    const found = findings.filter((text) => text.startsWith('/')).map((text) => text.trimEnd())
    return found.length > 0 ? found : [error.output.trim() || error.message]
  }
}

/** The memory of the files in which this linter found nothing; the machine's compiler brings the library's headers. */
async function cleanFiles(step, clangTidy) {
  const linter = [
    await step.run([...clangTidy, '--version']),
    await step.run(['c++', '--version']),
    options.join(' '),
    readFileSync(inProject('.clang-tidy'), 'utf8'),
  ]
  return new CleanFiles(join(cacheDirectory(), 'clang-tidy'), inProject(), linter.join('\n'))
}

/** The options by which each source file is compiled. */
function compileCommands() {
  const database = readFileSync(inProject('build', preset, 'compile_commands.json'), 'utf8')
  return new Map(
    JSON.parse(database).map(({ file, command }) => [
      relative(inProject(), file),
      command.replace(/^.*?(?=\s-)/, ''),
    ]),
  )
}

function keyOf(file, clean, commands) {
  return clean.key(withIncludes(inProject(file), [inProject('src')]), commands.get(file) ?? '')
}

function clangTidyCommand() {
  if (toolchain.clangTidy) return [...toolchain.enter, toolchain.clangTidy]
  if (programOnPath('clang-tidy')) return ['clang-tidy']
  throw new Error(
    '`clang-tidy` is not on PATH: install it (Debian and Ubuntu: the package clang-tidy).',
  )
}

function filesToLint() {
  const named = words
    .filter((word) => word !== '--all')
    .map((file) => relative(inProject(), resolve(file)))
  return named.length > 0 ? named : sources('src').filter((file) => !isGenerated(file))
}

function sources(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .filter((name) => name.endsWith('.cpp'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

function isGenerated(file) {
  return /generated/i.test(readFileSync(inProject(file), 'utf8').split('\n')[0])
}

await runSteps([
  toolchainStep((found) => (toolchain = found)),
  configureNativeStep(preset),
  lintStep,
])
