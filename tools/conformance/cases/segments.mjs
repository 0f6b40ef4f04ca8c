// Texts cut into segments.
import { endsOf, inAllUnits } from '../independent/boundaries.mjs'
import { TEXTS } from './texts.mjs'

const GRANULARITIES = ['grapheme', 'word', 'sentence', 'line']

/** By Intl.Segmenter, which knows no policies. */
export const segmentCases = () =>
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
