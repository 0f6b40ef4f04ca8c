// Which language a text is in, by the C interface of the module.
import { double } from '../conformance/canonical.mjs'

const CERTAIN = 65536
const NO_LANGUAGE = 0xffffffff
const MOST_CANDIDATES = 5
const LEAST_CONFIDENCE = 0.01
/** Of a language, by the tag that the model has. */
const OTHER_TAGS = { no: 'nb' }

const languageOf = (tag) => {
  const [language] = tag.toLowerCase().split('-')
  return OTHER_TAGS[language] ?? language
}

/** Results of a text, for candidates and by a threshold that the options may have. */
export function identified(host, languages, text, { candidates, threshold } = {}) {
  const count = host.number('wb_languages_count', languages)
  const tags = Array.from({ length: count }, (_, index) =>
    host.string(...host.numbers(2, 'wb_languages_tag', languages, index)),
  )
  const probabilities = host.block(4 * count)
  const [language, probability, recommended] = host.numbers(
    3,
    'wb_languages_identify',
    languages,
    ...host.text(text),
    candidates === undefined ? 0 : allowed(host, tags, candidates.map(languageOf)),
    probabilities,
  )
  const confidence = probability / CERTAIN
  const isKnown = language !== NO_LANGUAGE && confidence >= (threshold ?? recommended / CERTAIN)
  const likely = host
    .wholes(probabilities, count)
    .map((each, index) => ({ tag: tags[index], confidence: each / CERTAIN }))
    .filter((each) => each.confidence >= LEAST_CONFIDENCE)
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_CANDIDATES)
  return {
    language: isKnown ? tags[language] : 'und',
    confidence: double(confidence),
    candidates: likely.map(({ tag }) => tag),
    confidences: likely.map((each) => double(each.confidence)),
  }
}

/** Address of a byte for each language: whether it is wanted. */
function allowed(host, tags, wanted) {
  const [address] = host.text({
    bytes: tags.map((tag) => (wanted.includes(tag) ? '01' : '00')).join(''),
  })
  return address
}
