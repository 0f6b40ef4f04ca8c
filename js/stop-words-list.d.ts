// The lists of stop words, which tools/package/stop-words.mjs writes into dist/stop-words/.

/** The words of one language, in order. */
declare const stopWords: readonly string[]
export default stopWords
