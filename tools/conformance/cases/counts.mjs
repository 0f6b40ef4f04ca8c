// How many there are of what.
import { countOf } from '../independent/boundaries.mjs'
import { DICTIONARY_TEXTS, TEXTS } from './texts.mjs'

const GRANULARITIES = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
const POLICIES = ['whitespace', 'word', 'docs', 'cjk-characters']
const BY_SPACES = ['whitespace', 'word', 'docs']

const computed = (id, text, options) => ({
  id: `count/${id}`,
  origin: 'computed',
  call: 'count',
  text,
  options,
  expected: { count: countOf(text, options) },
})

const granularities = () =>
  Object.entries(TEXTS).flatMap(([name, text]) =>
    GRANULARITIES.map((granularity) => computed(`${granularity}s/${name}`, text, { granularity })),
  )

const newlines = () =>
  ['lines', 'blank', 'wrapped'].flatMap((name) =>
    ['break', 'wrap', 'auto'].flatMap((each) =>
      ['sentence', 'paragraph'].map((granularity) =>
        computed(`${granularity}s/${name}-${each}`, TEXTS[name], { granularity, newlines: each }),
      ),
    ),
  )

const policies = () => [
  ...Object.entries(TEXTS).flatMap(([name, text]) =>
    POLICIES.map((words) => computed(`by-${words}/${name}`, text, { words })),
  ),
  ...Object.entries(DICTIONARY_TEXTS).flatMap(([name, text]) =>
    BY_SPACES.map((words) => computed(`by-${words}/${name}`, text, { words })),
  ),
]

export const countCases = () => [...granularities(), ...newlines(), ...policies()]
