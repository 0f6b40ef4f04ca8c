// Measures what a call from JavaScript into C++ costs by each route: node bench/bridge/measure.mjs [--write]
// With --write the table also goes into docs/decisions/0001-bridge.md. Takes less than a minute; builds what it
// needs into build/bench-bridge/, and measures the package as it is in dist/.
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findBuildProgram } from '../../tools/build-program.mjs'
import { requireCMake } from '../../tools/machine/prerequisites.mjs'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { runSteps } from '../../tools/step.mjs'

const ROUNDS = 9
/** How long a round of one route lasts at least, in milliseconds: as often as fits, but once. */
const ROUND_TIME = 8
const MANY = { count: 10_000, size: 500 }
const SIZES = { '10 B': 10, '1 kB': 1e3, '1 MB': 1e6, '10 MB': 1e7 }

const page = inProject('docs/decisions/0001-bridge.md')
const shipped = inProject('dist/wordbridge.mjs')
const MARK = 'bridge: written by bench/bridge/measure.mjs'

if (!existsSync(shipped)) {
  console.error('dist/wordbridge.mjs is missing. Run: npm run build')
  process.exitCode = 1
} else if (await runSteps([buildStep()])) {
  await main()
}

async function main() {
  const texts = makeTexts()
  const routes = await allRoutes(texts)
  checkAnswers(routes)
  const written = [
    table(measure(routes)),
    `Node ${process.version}, V8 ${process.versions.v8}; ${ROUNDS} rounds, in each of which every route has its turn.`,
    codeFromText(),
  ].join('\n\n')
  console.log(written)
  if (process.argv.includes('--write')) {
    writeMarked(page, MARK, written)
  }
}

/** @returns {import('../../tools/step.mjs').Step} */
function buildStep() {
  return {
    title: 'Building the routes',
    log: 'bench-bridge',
    advice: 'the first error in the log above says where; build/bench-bridge/ can be removed.',
    async work({ run, note }) {
      await requireCMake()
      const { generator, program } = await findBuildProgram(note)
      const directory = inProject('build/bench-bridge')
      const configure = ['cmake', '-S', inProject('bench/bridge'), '-B', directory]
      configure.push('-G', generator, `-DCMAKE_MAKE_PROGRAM=${program}`)
      await run([inProject('tools/emcmake'), ...configure, '-DCMAKE_BUILD_TYPE=Release'])
      await run(['cmake', '--build', directory])
    },
  }
}

/** Texts of each size, all ASCII, and `many` small ones. */
function makeTexts() {
  const novel = readFileSync(inProject('test/data/corpora/moby-dick.txt'), 'utf8')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[^\0-\x7f]/g, '-')
  const bytes = Buffer.from(novel, 'latin1')
  const large = Buffer.alloc(SIZES['10 MB'], bytes)
  const cut = (start, size) => large.toString('latin1', start, start + size)
  const sizes = Object.entries(SIZES).map(([name, size]) => [name, cut(0, size)])
  const many = Array.from({ length: MANY.count }, (_, i) => cut(i * MANY.size, MANY.size))
  return { ...Object.fromEntries(sizes), many }
}

/** Every route with the column that its times belong to. */
async function allRoutes(texts) {
  const builds = { aot: 'routes-aot', plain: 'routes-plain' }
  const routes = []
  for (const [column, build] of Object.entries(builds)) {
    // A copy of the file for each build, so that the engine does not see two callees at one call site.
    const { moduleRoutes } = await import(`./routes.mjs?${build}`)
    const made = moduleRoutes(await startCore(build), texts)
    for (const [name, run] of Object.entries(made)) routes.push({ name, column, run })
  }
  const { packageRoutes } = await import('./routes.mjs')
  const wordbridge = await import(pathToFileURL(shipped))
  await wordbridge.load()
  const made = packageRoutes(wordbridge, texts)
  for (const [name, run] of Object.entries(made)) routes.push({ name, column: 'aot', run })
  return routes
}

async function startCore(build) {
  const file = (extension) => inProject('build/bench-bridge', `${build}.${extension}`)
  const { default: createCore } = await import(pathToFileURL(file('mjs')))
  const module = await WebAssembly.compile(readFileSync(file('wasm')))
  const wasmMemory = new WebAssembly.Memory({ initial: 16, maximum: 2 ** 16 })
  return createCore({
    wasmMemory,
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module))
      return {}
    },
  })
}

/** Throws unless all routes that count words find as many in the same text. */
function checkAnswers(routes) {
  for (const part of [', 10 B', ', 1 kB', ', 1 MB', 'many: ']) {
    const counting = routes.filter(
      ({ name }) => name.includes(part) && /std::string|encodeInto|bytes/.test(name),
    )
    const answers = counting.map(({ run }) => run(1))
    if (new Set(answers).size !== 1) throw new Error(`"${part}": ${answers.join(', ')} words`)
  }
}

/** Adds to each route its times for one call, in milliseconds, in rising order. */
function measure(routes) {
  const ready = routes.map((route) => ({ ...route, often: warmUp(route.run), times: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, often, times } of ready) times.push(time(run, often) / often)
  }
  for (const { times } of ready) times.sort((a, b) => a - b)
  return ready
}

/** Runs a route until it is compiled; answers how often it must run to fill a round. */
function warmUp(run) {
  let often = 1
  for (let warm = 0; warm < 3; warm++) {
    while (time(run, often) < ROUND_TIME) often *= 2
  }
  return often
}

function time(run, often) {
  const start = performance.now()
  run(often)
  return performance.now() - start
}

function table(measured) {
  const rows = measured
    .filter(({ column }) => column === 'aot')
    .map(({ name, times }) => {
      const plain = measured.find((other) => other.name === name && other.column === 'plain')
      const unit = unitOf(median(times))
      const spread = `${unit.show(times[0])} to ${unit.show(times.at(-1))}`
      const without = plain ? unitOf(median(plain.times)).text(median(plain.times)) : ''
      return [label(name), unit.text(median(times)), spread, without]
    })
  return layOut([['route', 'median', 'lowest to highest', 'median without AOT'], ...rows])
}

function label(name) {
  return name.replace('many:', `${MANY.count.toLocaleString('en')} of ${MANY.size} B:`)
}

function median(times) {
  return times[times.length >> 1]
}

function unitOf(milliseconds) {
  const [name, factor] =
    milliseconds < 1e-3 ? ['ns', 1e6] : milliseconds < 1 ? ['µs', 1e3] : ['ms', 1]
  const show = (value) => {
    const scaled = value * factor
    return scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0)
  }
  return { show, text: (value) => `${show(value)} ${name}` }
}

/** A table as Prettier lays it out: the first column to the left, the others to the right. */
function layOut(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)))
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(rows[0]), line(rule), ...rows.slice(1).map(line)].join('\n')
}

/** Says how often the shipped glue makes code from text; more than never fails the run. */
function codeFromText() {
  const glue = readFileSync(shipped, 'utf8')
  const counts = ['new Function', 'eval('].map((text) => [text, glue.split(text).length - 1])
  if (counts.some(([, count]) => count > 0)) process.exitCode = 1
  return `In \`dist/wordbridge.mjs\`: ${counts.map(([text, count]) => `\`${text}\` ${count} times`).join(', ')}.`
}
