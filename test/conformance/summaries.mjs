// Streams and summaries, by the public API of the package.
import { chunksOf } from './text.mjs'

/** The summary of a text that comes in chunks. */
export function summaryOf({ Stream }, text, chunks, options) {
  const stream = new Stream(options)
  try {
    for (const chunk of chunksOf(text, chunks)) stream.feed(chunk)
    return stream.finish()
  } finally {
    stream.delete()
  }
}

function restoredCopy({ Summary }, summary, { formulas, mostCommonWords, stopWords, wordLists }) {
  const saved = summary.save()
  summary.delete()
  return Summary.restore(saved, { formulas, mostCommonWords, stopWords, wordLists })
}

/** Calls `use` with the summary of all parts, the first of which all others are merged into. */
export function withMerged(wordbridge, { parts, options, restored }, use) {
  const [first, ...others] = parts.map((part) => {
    const own = { ...options, ...part.options }
    const summary = summaryOf(wordbridge, part.text, part.chunks, own)
    return restored ? restoredCopy(wordbridge, summary, own) : summary
  })
  try {
    for (const other of others) first.merge(other)
    return use(first)
  } finally {
    for (const each of [first, ...others]) each.delete()
  }
}
