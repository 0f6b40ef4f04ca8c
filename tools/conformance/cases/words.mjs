// Measures of words.
import { double } from '../../../test/conformance/canonical.mjs'
import { sentencesOf } from '../independent/boundaries.mjs'
import { diversityOf, ngramsOf } from '../independent/words.mjs'
import { TEXTS } from './texts.mjs'

export const STORY =
  'The old man saw the sea. The sea was calm. The old man loved the calm sea and the old boat. ' +
  'A boat on the sea is a good boat. The man and the boat came home when the sea was dark.'
export const NEWS =
  'The bank raised its rates today. The rates of the bank are now high. Clients of the bank complain about the rates.'
const TEXTS_OF_WORDS = { story: STORY, news: NEWS, wrapped: TEXTS.wrapped, greek: TEXTS.greek }

export const DIVERSITY = [
  ...[
    'typeTokenRatio',
    'rootTypeTokenRatio',
    'correctedTypeTokenRatio',
    'logTypeTokenRatio',
    'maas',
  ],
  ...[
    'dugast',
    'brunetW',
    'honoreR',
    'yuleK',
    'yuleI',
    'simpsonD',
    'herdanVm',
    'sichelS',
    'entropy',
  ],
  ...['hdd', 'hapaxLegomena', 'disLegomena', 'meanSegmentalTypeTokenRatio'],
  ...['movingAverageTypeTokenRatio', 'mtld', 'somersS', 'rubetK', 'repeatRate', 'vocdD'],
]

const diversity = () => [
  ...['story', 'news', 'wrapped'].map((name) => ({
    id: `diversity/computed/${name}`,
    origin: 'computed',
    call: 'diversity',
    text: TEXTS_OF_WORDS[name],
    expected: Object.fromEntries(
      Object.entries(diversityOf(TEXTS_OF_WORDS[name])).map(([key, value]) => [key, double(value)]),
    ),
  })),
  ...Object.entries(TEXTS_OF_WORDS).flatMap(([name, text]) => [
    {
      id: `diversity/${name}`,
      call: 'diversity',
      text,
      results: ['wordCount', 'distinctWordCount', ...DIVERSITY],
    },
    {
      id: `diversity/window-5/${name}`,
      call: 'diversity',
      text,
      options: { window: 5, mtldFactor: 0.8 },
      results: ['meanSegmentalTypeTokenRatio', 'movingAverageTypeTokenRatio', 'mtld'],
    },
  ]),
  ...['empty', 'punctuation'].map((name) => ({
    id: `diversity/${name}`,
    call: 'diversity',
    text: TEXTS[name],
    results: ['wordCount', ...DIVERSITY],
  })),
]

const ngrams = () => [
  ...['story', 'news', 'wrapped'].flatMap((name) =>
    [1, 2, 3, 5].map((n) => {
      const rows = ngramsOf(sentencesOf(TEXTS_OF_WORDS[name], 'auto'), n, 2).slice(0, 20)
      return {
        id: `ngrams/${n}/${name}`,
        origin: 'computed',
        call: 'ngrams',
        text: TEXTS_OF_WORDS[name],
        options: { n },
        expected: { words: rows.map(([words]) => words), counts: rows.map(([, count]) => count) },
      }
    }),
  ),
  {
    id: 'ngrams/stop-words',
    call: 'ngrams',
    text: STORY,
    options: { stopWords: ['the', 'a', 'and'], count: 5, minimumCount: 1 },
    results: ['words', 'counts'],
  },
]

export const RANKED = ['words', 'counts', 'values']

const rankings = () => [
  ...['story', 'news'].flatMap((name) =>
    [
      ...['logLikelihood', 'mutualInformation', 'normalizedMutualInformation', 'tScore', 'dice'],
      ...['chiSquared', 'zScore', 'cubedMutualInformation'],
    ].map((measure) => ({
      id: `collocations/${measure}/${name}`,
      call: 'collocations',
      text: TEXTS_OF_WORDS[name],
      options: { measure, count: 6 },
      results: RANKED,
    })),
  ),
  ...['logLikelihood', 'logRatio', 'percentDifference', 'bayesFactor', 'chiSquared'].map(
    (measure) => ({
      id: `keyness/${measure}`,
      call: 'keyness',
      text: NEWS,
      reference: STORY,
      options: { measure, count: 8, minimumCount: 1 },
      results: RANKED,
    }),
  ),
  {
    id: 'keyness/without-a-reference',
    call: 'keyness',
    text: NEWS,
    reference: '',
    results: RANKED,
  },
  ...Object.entries(TEXTS_OF_WORDS).map(([name, text]) => ({
    id: `keywords/${name}`,
    call: 'keywords',
    text,
    options: { count: 8, stopWords: ['the', 'of', 'it', 'was'] },
    results: RANKED,
  })),
  ...[
    ['sea', 3],
    ['sea', 1],
    ['man', 5],
    ['nowhere', 3],
    ['SEA', 3],
    ['boat', 500],
  ].map(([word, parts]) => ({
    id: `dispersion/${word}/${parts}`,
    call: 'dispersion',
    text: STORY,
    word,
    options: { parts },
    results: ['counts', 'values'],
  })),
]

export const wordCases = () => [...diversity(), ...ngrams(), ...rankings()]
