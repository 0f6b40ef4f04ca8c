// What bench/works/measure.mjs measures: every function with its defaults, and with each option beside them.

/**
 * @typedef {object} Work
 * @property {string} name as the table has it
 * @property {string} [beside] the name of the work that it is a multiple of; none: it stands by itself
 * @property {(wordbridge: object, texts: Texts) => () => void} make what is done again and again
 */

/**
 * @typedef {object} Texts
 * @property {string} book English
 * @property {string} languages many languages
 * @property {string} markdown a document with much markup
 * @property {(declaration: Declaration) => string} in many times the Declaration of Human Rights
 */

/**
 * @typedef {object} Declaration
 * @property {string} name of its language
 * @property {string} [language] as analyze() is told it
 * @property {string} words that no other has
 */

/** @type {Declaration[]} */
const declarations = [
  { name: 'Polish', language: 'pl', words: 'rodzą się wolni' },
  { name: 'Vietnamese', words: 'sinh ra' },
  { name: 'Russian', language: 'ru', words: 'рождаются свободными' },
  { name: 'Arabic', words: 'يولد جميع الناس' },
  { name: 'Hebrew', words: 'זכויות' },
  { name: 'Hindi', words: 'सभी मनुष्यों' },
  { name: 'Bengali', words: 'জন্ম' },
  { name: 'Thai', words: 'มนุษย์ทั้งหลาย' },
  { name: 'Korean', words: '모든 인간은' },
  { name: 'Japanese', words: 'すべての人間は' },
  { name: 'Chinese', words: '人人生而自由' },
]

const OWN_ABBREVIATIONS = ['approx.', 'Capt.', 'e.g.']
const WORD_LIST = ['a', 'and', 'of', 'the', 'whale']
const CHUNK = 2 ** 16
const KEYSTROKES = 100

const options = (given) =>
  Object.entries(given)
    .map(([name, value]) => `\`${name}: ${JSON.stringify(value).replaceAll('"', "'")}\``)
    .join(', ')

/** A function of a text, by its default and by each of some options. */
const withOptions = (name, call, each) => [
  {
    name,
    make:
      (wordbridge, { book }) =>
      () =>
        call(wordbridge, book),
  },
  ...each.map((given) => ({
    name: `${name}, ${options(given)}`,
    beside: name,
    make:
      (wordbridge, { book }) =>
      () =>
        call(wordbridge, book, given),
  })),
]

const segmenting = (granularity, title, each) =>
  withOptions(title, ({ segment }, text, given) => segment(text, { granularity, ...given }), each)

const counting = (granularity, title, each) =>
  withOptions(title, ({ count }, text, given) => count(text, { granularity, ...given }), each)

/** A function that begins with what `analyze` does. */
const measuring = (name) => ({
  name: `\`${name}\``,
  beside: '`analyze`',
  make:
    (wordbridge, { book }) =>
    () =>
      wordbridge[name](book),
})

const WORDS = ['whitespace', 'word', 'docs', 'cjk-characters'].map((words) => ({ words }))
const RULES = [
  { hyphens: 'join' },
  { apostrophes: 'split' },
  { numbers: 'skip' },
  { urls: 'one', emails: 'one' },
].map((wordRules) => ({ wordRules }))
const MARKDOWN = { markup: 'markdown' }
const BY_ABBREVIATIONS = { sentences: 'abbreviations' }

/** @type {Work[]} */
export const works = [
  ...withOptions('`analyze`', ({ analyze }, text, given) => analyze(text, given), [
    ...WORDS,
    ...RULES,
    MARKDOWN,
    BY_ABBREVIATIONS,
    { abbreviations: OWN_ABBREVIATIONS },
    { newlines: 'break' },
    { newlines: 'wrap' },
    ...['de', 'es', 'fr', 'tr', 'und'].map((language) => ({ language })),
    { mostCommonWords: 1000 },
    { stopWords: ['the', 'of'] },
    { wordLists: { daleChall: WORD_LIST } },
  ]),
  {
    name: '`analyze` of bytes',
    beside: '`analyze`',
    make: ({ analyze }, { book }) => {
      const bytes = new TextEncoder().encode(book)
      return () => analyze(bytes)
    },
  },
  {
    name: '`analyze` of many languages',
    make:
      ({ analyze }, { languages }) =>
      () =>
        analyze(languages),
  },
  ...['analyze', 'count', 'segment'].map((name) => ({
    name: `\`${name}\` of Markdown`,
    make: (wordbridge, { markdown }) => {
      const given = { ...(name === 'segment' && { granularity: 'word' }), ...MARKDOWN }
      return () => wordbridge[name](markdown, given)
    },
  })),
  ...declarations.map((declaration) => ({
    name: `\`analyze\` of ${declaration.name}`,
    make: ({ analyze }, texts) => {
      const { language } = declaration
      const text = texts.in(declaration)
      return () => analyze(text, language === undefined ? {} : { language })
    },
  })),
  ...declarations.flatMap((declaration) =>
    Object.entries({
      '`count`': { call: 'count', granularity: 'word' },
      '`count` of bytes': { call: 'count', granularity: 'word', ofBytes: true },
      '`segment` by words': { call: 'segment', granularity: 'word' },
      '`segment` by words, of bytes': { call: 'segment', granularity: 'word', ofBytes: true },
      '`segment` by sentences': { call: 'segment', granularity: 'sentence' },
      '`segment` by graphemes': { call: 'segment', granularity: 'grapheme' },
    }).map(([title, { call, granularity, ofBytes }]) => ({
      name: `${title} of ${declaration.name}`,
      make: (wordbridge, texts) => {
        const text = texts.in(declaration)
        const given = ofBytes ? new TextEncoder().encode(text) : text
        return () => wordbridge[call](given, { granularity })
      },
    })),
  ),
  ...['keywords', 'ngrams', 'collocations', 'diversity'].map(measuring),
  {
    name: `\`Stream\`, ${CHUNK / 1024} kB at a time`,
    beside: '`analyze`',
    make:
      ({ Stream }, { book }) =>
      () => {
        const stream = new Stream()
        for (let at = 0; at < book.length; at += CHUNK) stream.feed(book.slice(at, at + CHUNK))
        stream.finish().delete()
      },
  },
  {
    name: '`new Document`',
    beside: '`analyze`',
    make:
      ({ Document }, { book }) =>
      () =>
        new Document(book).delete(),
  },
  {
    name: `${KEYSTROKES} keystrokes, \`document.stats\` at the end`,
    make: ({ Document }, { book }) => {
      const document = new Document(book)
      return () => {
        const middle = Math.floor(document.length / 2)
        for (let i = 0; i < KEYSTROKES; i++) document.update(middle + i, middle + i, 'x')
        document.update(middle, middle + KEYSTROKES, '')
        return document.stats
      }
    },
  },
  ...counting('word', '`count` of words', [...WORDS, ...RULES, MARKDOWN]),
  ...counting('sentence', '`count` of sentences', [BY_ABBREVIATIONS, MARKDOWN]),
  ...['grapheme', 'paragraph', 'line'].flatMap((unit) =>
    counting(unit, `\`count\` of ${unit}s`, []),
  ),
  ...segmenting('word', '`segment` by words', [...WORDS, ...RULES, MARKDOWN]),
  ...segmenting('sentence', '`segment` by sentences', [
    BY_ABBREVIATIONS,
    { newlines: 'break' },
    MARKDOWN,
  ]),
  ...segmenting('grapheme', '`segment` by graphemes', [MARKDOWN]),
  ...['paragraph', 'line'].flatMap((unit) => segmenting(unit, `\`segment\` by ${unit}s`, [])),
]
