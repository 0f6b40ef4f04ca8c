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
    error: codeOf(() => analyze(42), WordbridgeError),
    unicode: version().unicode,
  }
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

export async function print(name, wordbridge) {
  return hand(name, await report(wordbridge))
}
