// What is refused.

const refused = (id, call) => ({ id: `error/${id}`, ...call, results: ['error'] })

export const errorCases = () => [
  refused('formula-of-another-language', {
    call: 'analyze',
    text: 'Ein Satz.',
    options: { language: 'de', formulas: ['flesch-reading-ease'] },
  }),
  refused('formula-without-syllables', {
    call: 'analyze',
    text: 'One.',
    options: { language: 'und', formulas: ['flesch-reading-ease'] },
  }),
  refused('formula-that-needs-a-list', {
    call: 'analyze',
    text: 'One.',
    options: { formulas: ['dale-chall-1995'] },
  }),
  refused('policy', { call: 'count', text: 'One.', options: { words: 'other' } }),
  refused('newlines', { call: 'analyze', text: 'One.', options: { newlines: 'other' } }),
  refused('sentences', { call: 'analyze', text: 'One.', options: { sentences: 'other' } }),
  refused('markup', { call: 'count', text: 'One.', options: { markup: 'other' } }),
  refused('offsets', { call: 'document', text: 'One.', options: { offsets: 'other' } }),
  refused('granularity', { call: 'segment', text: 'One.', options: { granularity: 'other' } }),
  refused('abbreviations-of-uax29', {
    call: 'analyze',
    text: 'One.',
    options: { sentences: 'uax29', abbreviations: ['Dr.'] },
  }),
  refused('abbreviation-too-long', {
    call: 'analyze',
    text: 'One.',
    options: { abbreviations: [`${'a'.repeat(70)}.`] },
  }),
  refused('too-many-syllables', {
    call: 'analyze',
    text: 'One.',
    options: { syllables: { one: 1001 } },
  }),
  refused('ngrams-of-none', { call: 'ngrams', text: 'One.', options: { n: 0 } }),
  refused('ngrams-too-long', { call: 'ngrams', text: 'One.', options: { n: 6 } }),
  refused('window-of-none', { call: 'diversity', text: 'One.', options: { window: 0 } }),
  refused('mtld-factor', { call: 'diversity', text: 'One.', options: { mtldFactor: 1 } }),
  refused('parts', { call: 'dispersion', text: 'One.', word: 'one', options: { parts: 0 } }),
]
