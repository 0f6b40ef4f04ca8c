// Tests the package as its users meet it: packs it, installs it into a project of each kind of test/package/, builds and
// runs that, opens its page in Chromium, and in Firefox if there is one, and compares every report with test/package/expected.json.
//   node tools/test-package.mjs [NAME]...      all fixtures, or those named
//   node tools/test-package.mjs --browser      those with a page
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { packageSteps } from './build.mjs'
import { findFirefox, startFirefox, visitInFirefox } from './package/firefox.mjs'
import { fixtureNames, makeProject, manifestOf, printedReports } from './package/project.mjs'
import { serveFolder, startBrowser, visit } from './package/site.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const expected = JSON.parse(readFileSync(inProject('test/package/expected.json'), 'utf8'))
const packed = inProject('build/package')

let tarball
let browser
const firefoxPath = findFirefox()
let firefox

const packStep = {
  title: 'Packing the package',
  log: 'pack',
  advice: 'the log above says what npm pack does not like.',
  async work(step) {
    rmSync(packed, { recursive: true, force: true })
    mkdirSync(packed, { recursive: true })
    await step.run(['npm', 'pack', '--pack-destination', packed])
    tarball = join(
      packed,
      readdirSync(packed).find((name) => name.endsWith('.tgz')),
    )
  },
}

/** @returns {import('./step.mjs').Step} */
function fixtureStep(name) {
  return {
    title: `Using the package: ${name}`,
    log: `package-${name}`,
    advice: `look at test/package/${name}; this one alone: npm run test:package -- ${name}`,
    async work(step) {
      const manifest = manifestOf(name)
      const folder = await makeProject(name, tarball, step.run)
      const env = {
        ...process.env,
        TARBALL: tarball,
        NO_COLOR: '1',
        NODE_OPTIONS: '',
        NODE_TEST_CONTEXT: undefined,
      }
      const output = await step.run(['npm', 'test', '--silent'], { cwd: folder, env })
      const printed = reportsIn(output)
      compare(printed, printedReports(manifest))
      let visited = manifest.site ? await visitSite(folder, manifest) : 0
      if (manifest.live) visited += await visitServer(folder, manifest.live)
      return `${Object.keys(printed).length + visited} reports, all as expected`
    },
  }
}

function reportsIn(output) {
  const lines = output.matchAll(/^.*?REPORT (\{.*\})$/gm)
  return Object.fromEntries(
    Array.from(lines, ([, json]) => {
      const { name, report } = JSON.parse(json)
      return [name, report]
    }),
  )
}

function compare(reports, names) {
  const missing = names.filter((name) => !Object.hasOwn(reports, name))
  if (missing.length > 0) throw new Error(`There is no report of: ${missing.join('; ')}.`)
  for (const [name, report] of Object.entries(reports)) {
    if (!names.includes(name)) throw new Error(`Nobody expects a report of ${name}.`)
    const wanted = expectedOf(name)
    if (!isDeepStrictEqual(report, wanted)) {
      throw new Error(
        `The report of ${name} is\n${JSON.stringify(report)}\ninstead of\n${JSON.stringify(wanted)}`,
      )
    }
  }
}

/** A pool has no documents and no streams. */
function expectedOf(name) {
  if (!/\bpool\b/.test(name)) return expected
  const { words, sentences, graphemes, sentenceStarts, error } = expected
  return { words, sentences, graphemes, sentenceStarts, error }
}

/** Opens the pages of a site. `site` is a list of reports of index.html, or lists by the name of the page. */
async function visitSite(folder, { site, inlineScripts }) {
  browser ??= await startBrowser()
  if (firefoxPath !== undefined) firefox ??= await startFirefox(firefoxPath)
  const pages = Array.isArray(site) ? { 'index.html': site } : site
  const server = await serveFolder(join(folder, 'site'), { inlineScripts })
  try {
    for (const [page, names] of Object.entries(pages)) {
      for (const look of looks()) {
        const { reports, complaints } = await look(`${server.origin}/${page}`, names)
        if (complaints.length > 0) throw new Error(`${page}:\n${complaints.join('\n')}`)
        compare(reports, names)
      }
    }
  } finally {
    server.close()
  }
  return Object.values(pages).flat().length * looks().length
}

/** How a page is looked at: in each browser that there is. */
function looks() {
  const inChromium = (url, names) => visit(browser, url, names)
  const inFirefox = (url, names) => visitInFirefox(firefox, url, names)
  return firefox === undefined ? [inChromium] : [inChromium, inFirefox]
}

/** Starts the server of a fixture, opens its first page, and ends it. */
async function visitServer(folder, { command, reports: names }) {
  browser ??= await startBrowser()
  const server = spawn(command[0], command.slice(1), { cwd: folder })
  try {
    const origin = await new Promise((resolve, reject) => {
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`${command[0]} ended with ${code}`)))
      server.stdout.on('data', (chunk) => {
        const [, port] = /http:\/\/[\w.]+:(\d+)/.exec(chunk) ?? []
        if (port) resolve(`http://localhost:${port}`)
      })
    })
    const { reports, complaints } = await visit(browser, `${origin}/`, names)
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    compare(reports, names)
  } finally {
    server.kill()
  }
  return names.length
}

const words = process.argv.slice(2)
const wanted = words.filter((word) => word !== '--browser')
const all = fixtureNames()
const unknown = wanted.find((name) => !all.includes(name))
if (unknown === undefined) {
  const names = (wanted.length > 0 ? wanted : all).filter(
    (name) => !words.includes('--browser') || manifestOf(name).site || manifestOf(name).live,
  )
  await runSteps([...packageSteps(), packStep, ...names.map(fixtureStep)])
  await browser?.close()
  await firefox?.close()
  if (firefoxPath === undefined)
    console.log('There is no Firefox here: pages were opened in Chromium alone.')
} else {
  console.error(`unknown fixture ${unknown}; there are: ${all.join(', ')}`)
  process.exitCode = 2
}
