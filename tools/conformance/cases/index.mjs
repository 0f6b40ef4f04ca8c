// All cases, in the order of the file.
import { countCases } from './counts.mjs'
import { documentCases } from './documents.mjs'
import { errorCases } from './errors.mjs'
import { languageCases } from './languages.mjs'
import { readabilityCases } from './readability.mjs'
import { rowCases } from './rows.mjs'
import { segmentCases } from './segments.mjs'
import { standardCases } from './standard.mjs'
import { statsCases } from './stats.mjs'
import { streamCases } from './streams.mjs'
import { summaryWordCases } from './summary-words.mjs'
import { wordCases } from './words.mjs'

/** Cases as docs/conformance.md says, but that those without `expected` have `results`: names that a review has looked at. */
export const allCases = (wordbridge) => [
  ...standardCases(),
  ...segmentCases(),
  ...countCases(),
  ...statsCases(),
  ...readabilityCases(wordbridge),
  ...documentCases(),
  ...rowCases(),
  ...streamCases(),
  ...wordCases(),
  ...summaryWordCases(),
  ...languageCases(),
  ...errorCases(),
]
