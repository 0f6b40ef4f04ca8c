// Measures of the words of summaries that were merged, and that were saved and restored.
import { double } from '../../../test/conformance/canonical.mjs'
import { sentencesOf } from '../independent/boundaries.mjs'
import { diversityOf, ngramsOf } from '../independent/words.mjs'
import { TEXTS } from './texts.mjs'
import { DIVERSITY, NEWS, RANKED, STORY } from './words.mjs'

/** Texts side by side, some of them in chunks. */
const PARTS = {
  'story-news': [{ text: STORY, chunks: [10, 1, 37] }, { text: NEWS }],
  'news-story-news': [{ text: NEWS }, { text: STORY }, { text: NEWS, chunks: [1, 1] }],
  'wrapped-empty-greek': [{ text: TEXTS.wrapped }, { text: '' }, { text: TEXTS.greek }],
  'one-story': [{ text: STORY, chunks: [5, 5, 5, 5] }],
}
const ORDER = { wordOrder: true }

const textsOf = (parts) => parts.map(({ text }) => text)
/** The text that they are together: each of whole paragraphs. */
const together = (parts) => textsOf(parts).join('\n\n')

/** The same for each of PARTS, as it was counted, and saved and restored. */
const forEachParts = (make) =>
  Object.entries(PARTS).flatMap(([name, parts]) =>
    [false, true].flatMap((restored) =>
      make(parts, `${name}${restored ? '/restored' : ''}`).map((each) => ({
        ...each,
        parts,
        restored,
      })),
    ),
  )

const computed = () =>
  forEachParts((parts, name) => [
    ...[1, 2, 3].map((n) => {
      const sentences = textsOf(parts).flatMap((text) => sentencesOf(text, 'auto'))
      const rows = ngramsOf(sentences, n, 2).slice(0, 20)
      return {
        id: `ngrams/summary/${n}/${name}`,
        origin: 'computed',
        call: 'ngrams',
        options: { ...ORDER, n },
        expected: { words: rows.map(([words]) => words), counts: rows.map(([, count]) => count) },
      }
    }),
    {
      id: `diversity/summary/${name}`,
      origin: 'computed',
      call: 'diversity',
      expected: Object.fromEntries(
        Object.entries(diversityOf(together(parts))).map(([key, value]) => [key, double(value)]),
      ),
    },
  ])

/** What the whole text is measured as, too. */
const reviewed = () =>
  forEachParts((parts, name) =>
    [
      ['diversity', {}, ['wordCount', 'distinctWordCount', ...DIVERSITY], 'order'],
      ['diversity', { window: 5, mtldFactor: 0.8 }, DIVERSITY, 'window-5'],
      ['collocations', { count: 6 }, RANKED, 'log-likelihood'],
      ['collocations', { measure: 'tScore', minimumCount: 1, count: 4 }, RANKED, 't-score'],
      ['keywords', { count: 8, stopWords: ['the', 'of', 'it', 'was'] }, RANKED, 'stop-words'],
      ['dispersion', { parts: 3 }, ['counts', 'values'], 'three-parts', { word: 'the' }],
      ['dispersion', { parts: 5 }, ['counts', 'values'], 'five-parts', { word: 'was' }],
      ['keyness', { minimumCount: 1, count: 5 }, RANKED, 'story', { reference: STORY }],
    ].map(([call, options, results, id, more = {}]) => ({
      id: `${call}/summary/${id}/${name}`,
      call,
      ...more,
      options: { ...ORDER, ...options },
      alike: { call, ...more, text: together(parts), options },
      results,
    })),
  )

/** Without the order of the words. */
const withoutOrder = () => [
  ...['ngrams', 'collocations', 'keywords', 'dispersion'].map((call) => ({
    id: `${call}/summary/order-needed`,
    call,
    parts: PARTS['story-news'],
    ...(call === 'dispersion' ? { word: 'the' } : {}),
    results: ['error'],
  })),
  {
    id: 'diversity/summary/without-order',
    call: 'diversity',
    parts: PARTS['story-news'],
    results: ['wordCount', 'distinctWordCount', ...DIVERSITY],
  },
  {
    id: 'keyness/summary/without-order',
    call: 'keyness',
    parts: PARTS['story-news'],
    reference: NEWS,
    options: { measure: 'logRatio', minimumCount: 1, count: 6 },
    alike: {
      call: 'keyness',
      text: together(PARTS['story-news']),
      reference: NEWS,
      options: { measure: 'logRatio', minimumCount: 1, count: 6 },
    },
    results: RANKED,
  },
]

export const summaryWordCases = () => [...computed(), ...reviewed(), ...withoutOrder()]
