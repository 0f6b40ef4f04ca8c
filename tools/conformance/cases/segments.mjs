// Texts cut into segments.
import { endsOf, inAllUnits } from '../independent/boundaries.mjs'
import { bytesRecipe, ILL_FORMED_BYTES, LONE_SURROGATES, unitsRecipe } from './ill-formed.mjs'
import { MARKDOWN_TEXTS } from './language-texts.mjs'
import { DICTIONARY_TEXTS, TEXTS } from './texts.mjs'

const GRANULARITIES = ['grapheme', 'word', 'sentence', 'line']
const POLICIES = ['whitespace', 'word', 'docs', 'cjk-characters']
const ALL = ['end.utf8', 'end.utf16', 'end.codepoint', 'kind']

const slug = (name) => name.replaceAll(' ', '-')

/** By Intl.Segmenter, which knows no policies. */
const computed = () =>
  Object.entries(TEXTS).flatMap(([name, text]) =>
    GRANULARITIES.map((granularity) => ({
      id: `segment/${granularity}/${name}`,
      origin: 'computed',
      call: 'segment',
      text,
      options: { granularity, newlines: 'break' },
      expected: inAllUnits(text, endsOf(text, granularity)),
    })),
  )

const reviewed = (id, text, options, results = ALL) => ({
  id: `segment/${slug(id)}`,
  call: 'segment',
  text,
  options,
  results,
})

/** Of scripts that are written without spaces, with what each segment is. */
const scripts = () =>
  Object.entries(DICTIONARY_TEXTS).flatMap(([name, text]) => [
    reviewed(`word/${name}`, text, { granularity: 'word' }),
    reviewed(`sentence/${name}`, text, { granularity: 'sentence' }),
  ])

const kinds = () =>
  ['emoji', 'numbers', 'korean', 'hindi', 'spaces', 'quotations', 'deseret'].map((name) =>
    reviewed(`kinds/${name}`, TEXTS[name], { granularity: 'word' }, ['kind']),
  )

const policies = () =>
  POLICIES.flatMap((words) =>
    ['hyphens', 'addresses'].map((name) =>
      reviewed(`by-${words}/${name}`, TEXTS[name], { granularity: 'word', words }),
    ),
  )

const newlines = () =>
  ['break', 'wrap', 'auto'].flatMap((each) =>
    ['sentence', 'paragraph'].flatMap((granularity) =>
      ['blank', 'wrapped', 'lines'].map((name) =>
        reviewed(`${granularity}-${each}/${name}`, TEXTS[name], { granularity, newlines: each }),
      ),
    ),
  )

const illFormed = () => [
  ...Object.entries(ILL_FORMED_BYTES).map(([name, hex]) =>
    reviewed(`grapheme/${name}`, bytesRecipe(hex), { granularity: 'grapheme' }),
  ),
  ...Object.entries(LONE_SURROGATES).map(([name, units]) =>
    reviewed(`word/${name}`, unitsRecipe(units), { granularity: 'word' }),
  ),
]

/** The package has offsets of Markdown in UTF-16 code units alone. */
const markdown = () =>
  Object.entries(MARKDOWN_TEXTS).flatMap(([name, text]) =>
    ['word', 'sentence'].map((granularity) =>
      reviewed(`markdown-${granularity}/${name}`, text, { granularity, markup: 'markdown' }, [
        'end.utf16',
        'kind',
      ]),
    ),
  )

export const segmentCases = () => [
  ...computed(),
  ...scripts(),
  ...kinds(),
  ...policies(),
  ...newlines(),
  ...illFormed(),
  ...markdown(),
]
