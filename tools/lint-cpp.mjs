// Runs clang-tidy on the core; the rules are in .clang-tidy: node tools/lint-cpp.mjs [FILE]...
import { readFileSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative, resolve } from 'node:path'
import { configureNativeStep, toolchainStep } from './build.mjs'
import { CommandFailure } from './machine/command.mjs'
import { programOnPath } from './machine/program-on-path.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const preset = 'native-debug'
let toolchain

const lintStep = {
  title: 'Linting the core (clang-tidy)',
  log: 'lint-cpp',
  advice: 'the findings above name file, line and rule; every one is an error.',
  async work(step) {
    const clangTidy = clangTidyCommand()
    const files = filesToLint()
    const waiting = [...files]
    const findings = new Set()
    let done = 0
    const worker = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const found = await lint(step, clangTidy, file)
        found.forEach((finding) => findings.add(finding))
        step.note(
          `[${++done}/${files.length}] ${file}${found.length > 0 ? `: ${found.length}` : ''}`,
        )
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, worker))
    if (findings.size > 0) throw new Error([...findings].join('\n'))
    return `${files.length} files, nothing found`
  },
}

/** What clang-tidy finds in a file and the headers it includes, a text for each finding. */
async function lint(step, clangTidy, file) {
  // The compile commands are those of the machine's compiler, which may know other warnings.
  const options = ['-p', inProject('build', preset), '--quiet', '--warnings-as-errors=*']
  options.push('--extra-arg=-Wno-unknown-warning-option')
  try {
    await step.run([...clangTidy, ...options, file])
    return []
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    const findings = error.output.split(/^(?=\/\S+:\d+:\d+: (?:error|warning): )/m)
    const found = findings.filter((text) => text.startsWith('/')).map((text) => text.trimEnd())
    return found.length > 0 ? found : [error.output.trim() || error.message]
  }
}

function clangTidyCommand() {
  if (toolchain.clangTidy) return [...toolchain.enter, toolchain.clangTidy]
  if (programOnPath('clang-tidy')) return ['clang-tidy']
  throw new Error(
    '`clang-tidy` is not on PATH: install it (Debian and Ubuntu: the package clang-tidy).',
  )
}

function filesToLint() {
  const named = process.argv.slice(2).map((file) => relative(inProject(), resolve(file)))
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
