/** @type {import('./index.mjs').Peer} */
export const retextReadability = {
  id: 'retext-readability',
  name: 'retext-readability',
  packages: ['retext-readability', 'retext-english', 'retext-stringify', 'unified'],
  works: {
    report: {
      what: 'messages at sentences that are hard to read, by seven formulas',
      limit: 60_000,
      async prepare() {
        const { unified } = await import('unified')
        const { default: english } = await import('retext-english')
        const { default: readability } = await import('retext-readability')
        const { default: stringify } = await import('retext-stringify')
        const processor = unified().use(english).use(readability).use(stringify)
        return (text) => processor.processSync(text)
      },
      answer: ({ messages }) => ({ messages: messages.length }),
    },
  },
}
