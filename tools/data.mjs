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
  const rows = stopWordLists().map((list) => {
    const module = filesOfList(list)[`stop-words/${list.language}.mjs`]
    const sizes = [Buffer.byteLength(module), gzipSync(module, { level: 9 }).length]
    const columns = [
      `\`wordbridge/stop-words/${list.language}\``,
      names.of(list.language),
      ...[list.words.length, ...sizes].map((number) => number.toLocaleString('en')),
    ]
    return `| ${columns.join(' | ')} |`
  })
  const text = `# Optional data

Data that a program loads only if it imports it. Written by \`node tools/data.mjs\`.

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await dataDocument()
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/data.md differs: run node tools/data.mjs')
    process.exitCode = 1
  }
}
