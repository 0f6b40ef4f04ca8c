/** Sections of a list of abbreviations -> the letter that stands for each in an entry: see AbbreviationClass of the core. */
export const SECTIONS = {
  never: 'n',
  'may-end': 'm',
  'usually-ends': 'e',
  'before-number': 'r',
  starters: 's',
  continuations: 'c',
  'names-with-marks': 'x',
}

/**
 * Reads a list: see lists/README.md. Of the sections that say what a full stop behind a word means, the first that has it counts.
 *
 * @returns {{entries: Map<string, string>, excluded: Set<string>, ordinalNumbers: boolean}} entries: word -> letters
 */
export function readList(text) {
  const entries = new Map()
  const excluded = new Set()
  let ordinalNumbers = false
  let section = ''
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (heading !== undefined) {
      section = heading
      continue
    }
    const words = line.split(/\s+/).flatMap((word) => word.replace(/\.$/, '') || [])
    if (words.length === 0) continue
    if (section === 'ordinal-numbers') ordinalNumbers = words[0] === 'yes'
    else if (section === 'not-abbreviations') for (const word of words) excluded.add(word)
    else if (section in SECTIONS) for (const word of words) add(entries, word, SECTIONS[section])
    else throw new Error(`There is no section '${section}'.`)
  }
  return { entries, excluded, ordinalNumbers }
}

function add(entries, word, letter) {
  if (/[:\\"]/.test(word)) throw new Error(`Not a word: ${word}`)
  const letters = entries.get(word) ?? ''
  const meanings = 'nme'
  if (letters.includes(letter)) return
  if (meanings.includes(letter) && [...letters].some((each) => meanings.includes(each))) return
  entries.set(word, [...(letters + letter)].sort().join(''))
}
