// Measures how often the language of a snippet is identified, by wordbridge and by others, on text of projects that nothing was
// trained on and that was not looked at before.
//
//   npm run accuracy:languages             writes the tables of docs/accuracy.md; fetches 50 MB
//   npm run accuracy:languages -- --check  wordbridge alone; exits with 1 below a floor
//
// The others are those of bench/accuracy: npm ci --prefix bench/accuracy.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import {
  identifiableLanguages,
  identifyLanguage,
  identifyLanguages,
  load,
} from '../../dist/wordbridge.mjs'
import languages from '../../dist/languages.mjs'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { inProject } from '../project.mjs'
import { corpus } from './corpora.mjs'
import { loadPeers } from './peers.mjs'
import { drawSnippets, LENGTHS } from './snippets.mjs'
import {
  confusionTable,
  languageTable,
  peerTable,
  percentRight,
  thresholdTable,
} from './tables.mjs'

/** Percent right by length, the mean of the languages: the first row of the table beside others. */
const FLOORS = { 20: 84.5, 50: 91.5, 100: 94.5 }

await load({ packs: [languages] })

/** Lines of the test, without those that training text has too. */
async function testLines() {
  const known = identifiableLanguages()
  const lines = []
  for await (const piece of corpus('test')) {
    if (known.includes(piece.language)) lines.push(piece)
  }
  const training = path.join(cacheDirectory(), 'languages/train.tsv')
  if (!existsSync(training)) return lines
  const wanted = new Set(lines.map(({ language, text }) => `${language}\t${text}`))
  const both = new Set()
  for (const line of linesOf(readFileSync(training))) {
    const [language, , text] = line.split('\t')
    if (wanted.has(`${language}\t${text}`)) both.add(`${language}\t${text}`)
  }
  return lines.filter(({ language, text }) => !both.has(`${language}\t${text}`))
}

function* linesOf(bytes) {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start)
    const stop = end === -1 ? bytes.length : end
    yield bytes.toString('utf8', start, stop)
    start = stop + 1
  }
}

/** Answers to all snippets, and how many a second. */
function answersOf(snippets, identify) {
  for (const { text } of snippets.slice(0, 2000)) identify(text)
  const begin = performance.now()
  const answers = snippets.map(({ text }) => identify(text))
  return { answers, perSecond: (snippets.length / (performance.now() - begin)) * 1000 }
}

const byOneCall = (snippets) => {
  const texts = snippets.map(({ text }) => text)
  identifyLanguages(texts.slice(0, 2000))
  const begin = performance.now()
  identifyLanguages(texts)
  return (texts.length / (performance.now() - begin)) * 1000
}

/** That of the pack, which its header has in 1/65,536. */
const recommendedThreshold = () =>
  Math.round((readFileSync(inProject('packs/languages.pack')).readUInt32LE(20) / 65536) * 100) / 100

async function check() {
  const snippets = drawSnippets(await testLines())
  const { answers } = answersOf(
    snippets,
    (text) => identifyLanguage(text, { threshold: 0 }).language,
  )
  for (const length of LENGTHS) {
    const percent = percentRight({ snippets }, answers, length)
    console.log(`${length} characters: ${percent.toFixed(2)} % right; at least ${FLOORS[length]}`)
    if (!(percent >= FLOORS[length])) process.exitCode = 1
  }
}

async function measure() {
  const snippets = drawSnippets(await testLines())
  const peers = await loadPeers()
  const own = answersOf(snippets, (text) => identifyLanguage(text, { threshold: 0 }).language)
  const byDefault = snippets.map(({ text }) => identifyLanguage(text).language)
  const others = peers.map(({ name, identify }) => ({ name, ...answersOf(snippets, identify) }))
  const restricted = (candidates) => {
    const known = candidates.filter((each) => identifiableLanguages().includes(each))
    return snippets.map(
      ({ text }) => identifyLanguage(text, { candidates: known, threshold: 0 }).language,
    )
  }
  const { confidence } = identifyLanguages(
    snippets.map(({ text }) => text),
    { threshold: 0 },
  )
  const results = {
    snippets,
    confidence,
    recommended: recommendedThreshold(),
    own: { ...own, batch: byOneCall(snippets) },
    byDefault,
    others,
    restricted,
  }
  const tables = {
    peers: peerTable(results),
    languages: languageTable(results),
    threshold: thresholdTable(results),
    confusion: confusionTable(results),
  }
  const page = inProject('docs/accuracy.md')
  let text = readFileSync(page, 'utf8')
  for (const [name, lines] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- language-${name}:.*-->\n)[^]*?(<!-- /language-${name} -->)`)
    text = text.replace(place, (_, begin, end) => `${begin}\n${lines.join('\n')}\n\n${end}`)
    console.log(`${lines.join('\n')}\n`)
  }
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}

await (process.argv.includes('--check') ? check() : measure())
