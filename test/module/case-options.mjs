// Options of a case as the C interface takes them.

export const NEWLINES = ['auto', 'break', 'wrap']
export const MARKUPS = ['plain', 'markdown']
export const SENTENCES = ['uax29', 'abbreviations']
export const WORDS = ['uax29', 'whitespace', 'word', 'docs', 'cjk-characters']
export const UNITS = ['utf8', 'utf16', 'codepoint']
const GRANULARITIES = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
/** In the order of their bits, with what turns each on. */
const SWITCHES = {
  hyphens: 'join',
  dashes: 'join',
  apostrophes: 'join',
  numbers: 'count',
  urls: 'one',
  emails: 'one',
}
const LISTS = ['daleChall', 'spache', 'dale769', 'buchanan', 'harrisJacobson', 'bambergerVanecek']
/** A number that no choice has. */
const NO_CHOICE = 99

export const lines = (words = []) => words.map((word) => `${word}\n`).join('')

export function placeOf(names, name, byDefault = 0) {
  if (name === undefined) return byDefault
  const place = names.indexOf(name)
  return place === -1 ? NO_CHOICE : place
}

function switches(rules = {}) {
  const bits = { on: 0, off: 0 }
  Object.keys(SWITCHES).forEach((name, place) => {
    if (rules[name] === undefined) return
    bits[rules[name] === SWITCHES[name] ? 'on' : 'off'] += 2 ** place
  })
  return bits
}

/** Puts options into memory: their address and what stands beside them in a call. */
export function putOptions(host, options = {}, { offsets, isWtf8 = false } = {}) {
  const { language, newlines, markup, words, wordRules, abbreviations, syllables = {} } = options
  const sentences = options.sentences ?? (abbreviations === undefined ? 'uax29' : 'abbreviations')
  const code = host.text(language ?? 'en')
  const numbers = {
    language: host.number('wb_language_find', ...code),
    newlines: placeOf(NEWLINES, newlines),
    markup: placeOf(MARKUPS, markup),
    sentences: placeOf(SENTENCES, sentences),
    words: placeOf(WORDS, words),
    ...switches(wordRules),
    offsets: placeOf(UNITS, options.offsets ?? offsets),
    encoding: isWtf8 ? 1 : 0,
    keepOrder: options.wordOrder ? 1 : 0,
  }
  const known = Object.entries(syllables).map(([word, count]) => `${word}\t${count}\n`)
  return {
    address: host.options(numbers, lines(abbreviations), known.join('')),
    granularity: placeOf(GRANULARITIES, options.granularity, 1),
    stopWords: host.text(lines(options.stopWords)),
    lists: putLists(host, options.wordLists),
  }
}

/** Lists of words: a handle, 0 for none. */
function putLists(host, lists) {
  if (lists === undefined) return 0
  const bitOf = (name) => 2 ** LISTS.indexOf(name)
  const names = Object.keys(lists)
  const text = names.flatMap((name) => lists[name].map((word) => `${word}\t${bitOf(name)}\n`))
  const mask = names.reduce((sum, name) => sum + bitOf(name), 0)
  return host.make('wb_word_lists_read', ...host.text(text.join('')), mask)
}
