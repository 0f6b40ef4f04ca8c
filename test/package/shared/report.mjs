// What every fixture says of the package that it has got. expected.json has what it must be, counted by hand:
// 8 words, 4 sentences, and 38 characters, of which the last but one is of two code points and four UTF-16 code units.
const TEXT = 'It works here. Does it? Yes! \u00c7a va, \u{1f44d}\u{1f3fd}.'

/** A bit of every kind of result. */
export async function report({
  analyze,
  count,
  Document,
  load,
  segment,
  Stream,
  version,
  WordbridgeError,
}) {
  await load()
  const document = new Document(TEXT)
  const word = document.wordAt(3).text
  document.delete()
  return {
    words: count(TEXT),
    sentences: analyze(TEXT).sentenceCount,
    graphemes: count(TEXT, { granularity: 'grapheme' }),
    sentenceStarts: [...segment(TEXT, { granularity: 'sentence' }).start.subarray(0, 4)],
    word,
    streamed: streamedWords(Stream),
    error: codeOf(() => analyze(42), WordbridgeError),
    unicode: version().unicode,
  }
}

/** Words of a stream that is fed seven bytes at a time, which cuts through words and characters. */
function streamedWords(Stream) {
  const bytes = new TextEncoder().encode(TEXT)
  const stream = new Stream()
  for (let start = 0; start < bytes.length; start += 7)
    stream.feed(bytes.subarray(start, start + 7))
  const summary = stream.finish()
  const { wordCount } = summary.stats
  summary.delete()
  return wordCount
}

/** What a pool of two workers says of the same. */
export async function poolReport({ createPool }, options) {
  const pool = await createPool(2, options)
  const documents = [TEXT, 42, TEXT]
  const results = []
  for await (const { stats, error } of pool.analyzeAll(documents))
    results.push(stats?.sentenceCount ?? error.code)
  const { start } = await pool.segment(TEXT, { granularity: 'sentence' })
  const report = {
    words: await pool.count(TEXT),
    sentences: results[2],
    graphemes: await pool.count(TEXT, { granularity: 'grapheme' }),
    sentenceStarts: [...start.subarray(0, 4)],
    error: results[1],
  }
  await pool.close()
  return report
}

function codeOf(call, WordbridgeError) {
  try {
    call()
    return 'none'
  } catch (error) {
    return error instanceof WordbridgeError ? error.code : String(error)
  }
}

/** Hands a report to the runner: a line of output, and in a page a property of `reports`. */
export function hand(name, content) {
  const reports = (globalThis.reports ??= {})
  reports[name] = content
  const line = `REPORT ${JSON.stringify({ name, report: content })}`
  console.log(line)
  return line
}

export async function printPool(name, wordbridge, options) {
  return hand(name, await poolReport(wordbridge, options))
}

export async function print(name, wordbridge) {
  return hand(name, await report(wordbridge))
}
