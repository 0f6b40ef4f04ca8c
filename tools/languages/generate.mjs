// Trains the model of languages and writes it as packs/languages.pack.
//
//   npm run generate:languages             fetches the sources (350 MB), trains (some ten minutes) and writes the pack
//   npm run generate:languages -- --check  trains and compares instead; exits with 1 if the pack is another
//
// The same sources give the same bytes on x86-64 with glibc and any g++ or clang++: the trainer draws from a seeded generator, has
// one thread, and is compiled so that floating-point operations are neither fused nor reordered.
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDirectory } from '../machine/cache-directory.mjs'
import { inProject } from '../project.mjs'
import { corpus } from './corpora.mjs'
import { WEIGHTS } from './labels.mjs'

const PACK = inProject('packs/languages.pack')
const work = path.join(cacheDirectory(), 'languages')
/** Lines that are written at once. */
const BATCH = 20_000

/** Writes the corpus of a use as lines of `language TAB source TAB text`, unless it is there; answers its path. */
export async function corpusFile(use) {
  const file = path.join(work, `${use}.tsv`)
  if (existsSync(file)) return file
  mkdirSync(work, { recursive: true })
  const unfinished = `${file}.new`
  writeFileSync(unfinished, '')
  let lines = []
  const flush = () => {
    appendFileSync(unfinished, lines.join(''))
    lines = []
  }
  for await (const { language, source, text } of corpus(use)) {
    if (lines.push(`${language}\t${source}\t${text}\n`) === BATCH) flush()
  }
  flush()
  execFileSync('mv', [unfinished, file])
  return file
}

function compileTrainer() {
  const trainer = path.join(work, 'train')
  const inFolder = (folder) =>
    readdirSync(inProject(folder))
      .filter((name) => name.endsWith('.cpp'))
      .map((name) => inProject(folder, name))
  const files = ['tools/languages/train', 'src/language', 'src/unicode'].flatMap(inFolder)
  execFileSync(
    process.env.CXX ?? 'c++',
    [
      ...['-std=c++20', '-O3', '-ffp-contract=off', `-I${inProject('src')}`, '-o', trainer],
      ...files,
      inProject('src/memory/allocator.cpp'),
    ],
    { stdio: 'inherit' },
  )
  return trainer
}

async function train(out) {
  const [training, development] = [await corpusFile('train'), await corpusFile('development')]
  const weights = path.join(work, 'weights.txt')
  writeFileSync(
    weights,
    Object.entries(WEIGHTS)
      .map(([name, weight]) => `${name} ${weight}\n`)
      .join(''),
  )
  execFileSync(compileTrainer(), [training, development, weights, out], { stdio: 'inherit' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const made = path.join(work, 'languages.pack')
    await train(made)
    if (!readFileSync(made).equals(readFileSync(PACK))) {
      console.error('packs/languages.pack is not what npm run generate:languages makes.')
      process.exitCode = 1
    }
  } else await train(PACK)
}
