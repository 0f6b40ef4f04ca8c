// Reports from another thread are those of this one: they go over as numbers, of which the near side makes them anew.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MessageChannel } from 'node:worker_threads'
import {
  analyze,
  type AnalyzeOptions,
  type Analyzer,
  connectAnalyzer,
  connectDocuments,
  formulas,
  load,
  serve,
  type Server,
} from 'wordbridge'
import languages from 'wordbridge/languages'

const TEXTS = [
  '',
  ' \n\n',
  'a',
  '?!',
  'One fish, two fish. Red fish, blue fish!\n\nThey\u2019re na\u00EFve, and hippopotamuses are not.',
  'D\u00F6rfer und St\u00E4dte, Donaudampfschifffahrtsgesellschaft. \u041E\u0434\u0438\u043D \u0434\u0432\u0430. \u4E00\u4E8C\u4E09',
  'lone \uD800 surrogates \uDFFF are counted',
  'word '.repeat(3000),
  Array.from({ length: 700 }, (_, i) => `word${i}${'.'.repeat(i % 2)}`).join(' '),
]
const LISTS = { daleChall: ['one', 'two', 'red'], spache: ['fish'] }

const OPTIONS: readonly (readonly [string, AnalyzeOptions | undefined])[] = [
  ['no options', undefined],
  ['German', { language: 'de' }],
  ['Russian', { language: 'ru' }],
  ['Spanish, and no common words', { language: 'es', mostCommonWords: 0 }],
  ['no language', { language: 'und' }],
  ['the language of the text', { language: 'auto' }],
  ['all common words', { mostCommonWords: 5000 }],
  ['rules of its own', { words: 'whitespace', wordRules: { hyphens: 'join' }, newlines: 'wrap' }],
  ['sentences with abbreviations', { sentences: 'abbreviations', markup: 'markdown' }],
  ['no formulas', { formulas: [] }],
  ['one formula', { formulas: ['lix'] }],
  ['the same in another order', { formulas: ['rix', 'lix', 'gunning-fog'] }],
  ['lists of words', { formulas: ['dale-chall-1995', 'spache-1974', 'smog'], wordLists: LISTS }],
  [
    'every formula that takes no list',
    { formulas: formulas('en').flatMap(({ name, counted }) => (counted ? [name] : [])) },
  ],
]

let server: Server
let analyzer: Analyzer
let ports: MessageChannel
beforeAll(async () => {
  await load({ packs: [languages] })
  ports = new MessageChannel()
  server = serve(ports.port2)
  analyzer = connectAnalyzer(ports.port1)
})
afterAll(async () => {
  await analyzer.close()
  server.close()
  ports.port1.close()
})

describe.each(OPTIONS)('with %s', (_, options) => {
  test.each([...TEXTS.entries()])('text %i', async (_place, text) => {
    const sent = await analyzer.analyze(text, options)
    const here = analyze(text, options)
    expect(sent).toStrictEqual(structuredClone(here))
    expect(JSON.stringify(sent)).toBe(JSON.stringify(here))
  })
})

test('many at once, by options that alternate', async () => {
  const asked = Array.from({ length: 300 }, (_, i) => ({
    text: TEXTS[(i * 7) % TEXTS.length] ?? '',
    options: OPTIONS[(i * 5) % OPTIONS.length]?.[1],
  }))
  const sent = await Promise.all(asked.map(({ text, options }) => analyzer.analyze(text, options)))
  const here = asked.map(({ text, options }) => analyze(text, options))
  expect(JSON.stringify(sent)).toBe(JSON.stringify(here))
})

test('of a document, also after an edit', async () => {
  const channel = new MessageChannel()
  const far = serve(channel.port2)
  const documents = connectDocuments(channel.port1)
  const there = await documents.create('One fish. Two fish.', { language: 'en' })
  expect(JSON.stringify(await there.stats())).toBe(JSON.stringify(analyze('One fish. Two fish.')))
  await there.update(0, 3, 'Na\u00EFve')
  expect(JSON.stringify(await there.stats())).toBe(
    JSON.stringify(analyze('Na\u00EFve fish. Two fish.')),
  )
  documents.close()
  far.close()
  channel.port1.close()
})

test('their objects are their own: who writes to one, writes to no other', async () => {
  const [one, other] = await Promise.all([analyzer.analyze('a b'), analyzer.analyze('a b')])
  const before = JSON.stringify(other)
  Object.assign(one.policies.wordRules, { hyphens: 'changed' })
  Object.assign(one.mostCommonWords, { length: 0 })
  Object.assign(one.scores.lix?.inputs ?? {}, { words: -1 })
  Object.assign(one.consensusGrade?.formulas ?? [], { length: 0 })
  expect(JSON.stringify(other)).toBe(before)
  expect(JSON.stringify(await analyzer.analyze('a b'))).toBe(before)
})
