// Texts with keywords of their authors: the README of every package in node_modules, and the keywords of its package.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = fileURLToPath(new URL('../../node_modules', import.meta.url))
const READMES = ['README.md', 'readme.md', 'Readme.md']
/** What a text must have to be of use. */
const FEWEST_WORDS = 100
const FEWEST_KEYWORDS = 3

const packages = () =>
  readdirSync(root)
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(path.join(root, name)).map((each) => `${name}/${each}`)
        : [name],
    )
    .sort()

/** The prose of Markdown: without code, links' addresses, images and tags. */
function prose(markdown) {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\[[^\]]*\]:.*$/gm, '')
    .replace(/<[^>]*>/g, '')
    .replace(/https?:\S+/g, '')
}

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []

/** Texts and the single words among their keywords that occur in them: `{ text, keywords }`. */
export function keywordTexts() {
  return packages().flatMap((name) => {
    const manifestFile = path.join(root, name, 'package.json')
    const readme = READMES.map((file) => path.join(root, name, file)).find(existsSync)
    if (readme === undefined || !existsSync(manifestFile)) return []
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
    if (!Array.isArray(manifest.keywords)) return []
    const text = prose(readFileSync(readme, 'utf8'))
    const words = wordsOf(text)
    const given = manifest.keywords.map((keyword) => String(keyword).toLowerCase())
    const keywords = new Set(given.filter((keyword) => words.includes(keyword)))
    return words.length < FEWEST_WORDS || keywords.size < FEWEST_KEYWORDS
      ? []
      : [{ text, keywords }]
  })
}
