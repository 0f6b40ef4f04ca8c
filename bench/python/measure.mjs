// Measures C, Python over both libraries, and Node, beside what people of Python use: npm run bench:python [-- --write] [-- --quick | --smoke]
// --write puts the table into README.md; --quick does three rounds instead of nine; --smoke does each work once, on the beginning of the text.
// A round asks every library for every work, one after another, each in a process of its own, which does it again for a tenth of a second if it
// takes less, and for a second at first: V8 compiles what runs often. What is counted is processor time.
// npm run test:python makes the wheel, npm run build the package for Node, and node tools/library.mjs the library.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { createInterface } from 'node:readline'
import { dirname } from 'node:path'
import { installedLibrary } from '../../tools/library.mjs'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { runSteps } from '../../tools/step.mjs'
import { spread } from '../statistics.mjs'

/** textstat 0.7.4 is the last that brings its dictionary along: later ones download it when they run. */
const PEERS = [
  'textstat==0.7.4',
  'nltk==3.10.4',
  'spacy==3.8.18',
  'wasmtime==50.0.1',
  'numpy==2.2.6',
]
const folder = inProject('build/bench-python')
const python = `${folder}/bin/python`
const page = inProject('README.md')
const MARK = 'python: written by npm run bench:python -- --write'
const isSmoke = process.argv.includes('--smoke')
const ROUNDS = isSmoke ? 1 : process.argv.includes('--quick') ? 3 : 9
/** Seconds of processor time for a work: before the first round, and in each. */
const WARM_UP = isSmoke ? 0 : 1
const TURN = isSmoke ? 0 : 0.1

/** Libraries by the name of their row. */
const libraries = {
  'wordbridge in C': [`${folder}/peer`, undefined, [], {}],
  'wordbridge in Python, native': [
    python,
    'peer.py',
    ['wordbridge'],
    { WORDBRIDGE_CORE: 'native' },
  ],
  'wordbridge in Python, WebAssembly under wasmtime': [
    python,
    'peer.py',
    ['wordbridge'],
    { WORDBRIDGE_CORE: 'wasm' },
  ],
  'wordbridge in Node, WebAssembly': [process.execPath, 'peer.mjs', [], {}],
  "regular expression `re.findall(r'\\w+')`": [python, 'peer.py', ['re'], {}],
  textstat: [python, 'peer.py', ['textstat'], {}],
  "NLTK's `NLTKWordTokenizer`": [python, 'peer.py', ['nltk'], {}],
  "spaCy's tokenizer": [python, 'peer.py', ['spacy'], {}],
}

/** Python with all libraries in it. */
const prepareStep = {
  title: 'Installing the libraries of Python into build/bench-python',
  log: 'bench-python',
  advice:
    'npm run test:python makes the wheel, npm run build the package, node tools/library.mjs the library.',
  async work(step) {
    if (!existsSync(inProject('dist/wordbridge.mjs'))) throw new Error('There is no dist/.')
    if (!existsSync(inProject('build/installed'))) throw new Error('There is no build/installed/.')
    const wheels = inProject('build/python/wheels')
    const wheel = readdirSync(wheels).find((name) => !name.includes('-any.'))
    if (!existsSync(python)) await step.run(['python3', '-m', 'venv', folder])
    const pip = [python, '-m', 'pip', '--disable-pip-version-check', '--quiet', 'install']
    await step.run([...pip, ...PEERS])
    await step.run([...pip, '--force-reinstall', '--no-deps', `${wheels}/${wheel}`])
    await buildPeer(step)
  },
}

/** The peer in C, over the installed library. */
async function buildPeer(step) {
  const library = installedLibrary()
  const include = `-I${inProject('build/installed/include')}`
  const words = ['cc', '-O2', '-std=gnu11', '-o', `${folder}/peer`, 'bench/python/peer.c', include]
  await step.run([...words, library, `-Wl,-rpath,${dirname(library)}`])
}

/** A process that does works when it is asked to. */
async function startLibrary([program, script, options, environment], file) {
  const scripts = script ? [inProject('bench/python', script)] : []
  const child = spawn(program, [...scripts, ...options, file], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: inProject(),
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => {
    const { done, value } = await lines.next()
    if (done) throw new Error(`${program} ${script} ${options} ended`)
    return JSON.parse(value)
  }
  return {
    works: await answer(),
    async ask(work, seconds) {
      child.stdin.write(`${work} ${seconds}\n`)
      return answer()
    },
    end: () => child.stdin.end(),
  }
}

/** Seconds of each round, by library and work. */
async function measure(file) {
  const started = []
  for (const [name, command] of Object.entries(libraries)) {
    started.push({ name, times: {}, ...(await startLibrary(command, file)) })
  }
  for (const { works, ask } of started) for (const work of works) await ask(work, WARM_UP)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { works, times, ask } of started) {
      for (const work of works) {
        const [seconds] = await ask(work, TURN)
        ;(times[work] ??= []).push(seconds)
      }
    }
  }
  started.forEach(({ end }) => end())
  return started
}

/** Speeds in megabytes a second, as a table of Markdown. */
function table(measured, size) {
  const speed = (times) => {
    if (times === undefined) return ''
    const { median, lower, upper } = spread(times.map((seconds) => size / 1e6 / seconds))
    return [median, lower, upper]
      .map((each) => each.toFixed(each < 10 ? 2 : 0))
      .reduce((text, each, place) => text + [each, ` (${each}`, ` to ${each})`][place], '')
  }
  const rows = measured.map(
    ({ name, times }) => `| ${name} | ${speed(times.words)} | ${speed(times.analyze)} |`,
  )
  return [
    '| library | words | report |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    `Megabytes of UTF-8 a second in processor time: the median of ${ROUNDS} interleaved rounds with its quartiles, of ${(size / 1e6).toFixed(1)} MB of ` +
      'Moby-Dick. _Words_ counts them (each by rules of its own); _report_ is all that `analyze` returns, and of textstat the counts and nine ' +
      `formulas that it has of that. ${PEERS.join(', ')}; Node ${process.version}; ${cpus()[0].model}, shared with other work.`,
  ].join('\n')
}

/** The text, or in a smoke test its beginning. */
function corpusFile() {
  const whole = inProject('test/data/corpora/moby-dick.txt')
  if (!isSmoke) return whole
  const beginning = `${folder}/beginning.txt`
  writeFileSync(beginning, readFileSync(whole, 'utf8').slice(0, 20_000))
  return beginning
}

if (await runSteps([prepareStep])) {
  const file = corpusFile()
  const written = table(await measure(file), readFileSync(file).length)
  console.log(written)
  if (process.argv.includes('--write')) {
    writeMarked(page, MARK, written)
  }
}
