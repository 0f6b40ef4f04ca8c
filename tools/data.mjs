// Writes docs/data.md: what optional data the package has, with size, source and licence.
//   node tools/data.mjs           writes it
//   node tools/data.mjs --check   compares instead, exits with 1 if it differs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as prettier from 'prettier'
import { filesOfList, SOURCE, stopWordLists } from './package/stop-words.mjs'
import { inProject } from './project.mjs'

const file = inProject('docs/data.md')
const names = new Intl.DisplayNames('en', { type: 'language' })

/** The document as it should be. */
export async function dataDocument() {
  const lists = stopWordLists().map((list) => {
    const module = filesOfList(list)[`stop-words/${list.language}.mjs`]
    return { list, sizes: [Buffer.byteLength(module), gzipSync(module, { level: 9 }).length] }
  })
  const rows = lists.map(({ list, sizes }) => {
    const columns = [
      `\`wordbridge/stop-words/${list.language}\``,
      names.of(list.language),
      ...[list.words.length, ...sizes].map((number) => number.toLocaleString('en')),
    ]
    return `| ${columns.join(' | ')} |`
  })
  const text = `# Optional data

Data that a program loads only if it imports it. Written by \`node tools/data.mjs\`.

| what | entry | bytes | gzip | source | licence |
| --- | --- | --: | --: | --- | --- |
${summaryRows(lists).join('\n')}

Lists of easy words for readability formulas, such as those of Dale and Chall or Spache, are not in the package: the option \`wordLists\` takes those that the
program has, as from npm \`dale-chall\` and \`spache\` ([docs/readability.md](readability.md)). Syllables, abbreviations and formulas are in the
core.

## Stop words

Each entry is a module, for \`import\` and \`require\`, whose default export is a frozen array of words for the option \`stopWords\`
([docs/words.md](words.md)). All lists come from npm \`${SOURCE.name}\` ${SOURCE.version} (licence ${SOURCE.license}), in Normalization Form C, each word once.
They are long: they have words such as _able_ and _million_, which not everybody leaves out. Any other iterable of words does as
well.

| entry | language | words | bytes | gzip |
| --- | --- | --: | --: | --: |
${rows.join('\n')}
`
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file })
}

/** A row for each kind of data. */
function summaryRows(lists) {
  const pack = readFileSync(inProject('packs/languages.pack'))
  const smallest = Math.min(...lists.map(({ sizes }) => sizes[1]))
  const largest = Math.max(...lists.map(({ sizes }) => sizes[1]))
  const total = lists.reduce((sum, { sizes }) => sum + sizes[0], 0)
  const { packages, projects } = sourcesOfLanguages()
  return [
    [
      '[languages](languages.md)',
      '`wordbridge/languages`, `wordbridge/languages.pack`',
      pack.length.toLocaleString('en'),
      gzipSync(pack, { level: 9 }).length.toLocaleString('en'),
      `${packages} packages of ${projects.join(', ')}, by version and checksum in \`tools/languages/sources.tsv\``,
      'of the model: that of wordbridge; of the texts: THIRD-PARTY-NOTICES.md',
    ],
    [
      '[stop words](words.md#stop-words)',
      `\`wordbridge/stop-words/LANGUAGE\`, ${lists.length} of them`,
      `${total.toLocaleString('en')} in all`,
      `${smallest.toLocaleString('en')} to ${largest.toLocaleString('en')} each`,
      `npm \`${SOURCE.name}\` ${SOURCE.version}`,
      SOURCE.license,
    ],
  ].map((columns) => `| ${columns.join(' | ')} |`)
}

/** What the model of languages was trained on. */
function sourcesOfLanguages() {
  const rows = readFileSync(inProject('tools/languages/sources.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([use]) => use === 'train')
  const projects = rows.map(([, , name]) => name.replace(/-(?:esr-)?(?:l10n|help)-.*$/, ''))
  return { packages: rows.length, projects: [...new Set(projects)] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await dataDocument()
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/data.md differs: run node tools/data.mjs')
    process.exitCode = 1
  }
}
