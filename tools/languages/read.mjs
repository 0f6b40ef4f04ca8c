// Reads translated text out of the files that packages keep it in. Every reader gives pieces of running text as they stand;
// clean.mjs takes placeholders and markup away.
import { gunzipSync } from 'node:zlib'

/** Translations of a catalogue of GNU gettext: [original, translation], plural forms apart. */
export function readCatalogue(bytes) {
  const little = bytes.readUInt32LE(0) === 0x950412de
  const word = (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const [count, originals, translations] = [word(8), word(12), word(16)]
  const string = (table, index) => {
    const entry = table + 8 * index
    return bytes.toString('utf8', word(entry + 4), word(entry + 4) + word(entry))
  }
  const found = []
  for (let index = 0; index < count; index++) {
    const original = string(originals, index).split('\u0004').at(-1)
    if (original === '') continue
    for (const translation of string(translations, index).split('\0')) {
      found.push([original, translation])
    }
  }
  return found
}

/** Values of messages of Fluent, of properties and of DTDs. */
export function readMessages(name, bytes) {
  const text = bytes.toString('utf8')
  if (name.endsWith('.ftl')) return readFluent(text)
  if (name.endsWith('.properties')) return readProperties(text)
  if (name.endsWith('.dtd')) {
    return [...text.matchAll(/<!ENTITY\s+\S+\s+(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b)
  }
  return []
}

function readFluent(text) {
  const values = []
  for (const line of text.split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue
    const [, value] =
      /^(?:-?[\w-]+\s*=|\s+\.[\w-]+\s*=|\s*\*?\[[\w-]+\]|\s+)\s*(.*)$/.exec(line) ?? []
    if (value !== undefined && /\p{L}/u.test(value) && !/->\s*$/.test(value)) values.push(value)
  }
  return values
}

function readProperties(text) {
  return text.split('\n').flatMap((line) => {
    if (/^\s*[#!]/.test(line)) return []
    const [, value] = /^[^=:]+[=:]\s*(.*)$/.exec(line) ?? []
    if (value === undefined) return []
    return [
      value.replace(/\\u([\da-f]{4})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16))),
    ]
  })
}

const BLOCKS =
  /<\/?(?:p|h[1-6]|li|td|th|dt|dd|div|title|br|tr|table|ul|ol|section|header|body)\b[^>]*>/gi

/** Blocks of text of a page of HTML or XML, without what is code. */
export function readPage(bytes, blocks = BLOCKS) {
  return bytes
    .toString('utf8')
    .replace(
      /<(script|style|head|code|pre|kbd|tt|samp|svg|nav|noscript|cmd|screen|input)\b[^>]*>[^]*?<\/\1>/gi,
      ' ',
    )
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(blocks, '\x00')
    .replace(/<[^>]*>/g, '')
    .split('\x00')
}

/** Paragraphs of a manual page: what stands in lines without a request of roff. */
export function readManual(bytes) {
  const text = gunzipSync(bytes).toString('utf8')
  const paragraphs = ['']
  let literal = false
  for (const line of text.split('\n')) {
    if (/^[.'](nf|EX)/.test(line)) literal = true
    if (/^[.'](fi|EE)/.test(line)) literal = false
    if (/^[.']|^\s*$/.test(line)) paragraphs.push('')
    else if (!literal) paragraphs[paragraphs.length - 1] += `${line} `
  }
  return paragraphs.map((paragraph) =>
    paragraph
      .replace(/\\f(\[\w*\]|\(..|.)/g, '')
      .replace(/\\s[+-]?\d+/g, '')
      .replace(/\\\[u([\dA-F]{4,5})\]/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
      .replace(
        /\\\((..)/g,
        (_, name) => ({ aq: "'", oq: '‘', cq: '’', lq: '“', rq: '”' })[name] ?? ' ',
      )
      .replace(/\\[&%:/,|^]/g, '')
      .replace(/\\-/g, '-')
      .replace(/\\./g, ' '),
  )
}
