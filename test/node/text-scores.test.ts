import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  analyze,
  Document,
  type FormulaName,
  formulas,
  type Language,
  load,
  NO_WORD,
  type ReadabilityCounts,
  score,
  Stream,
  Summary,
} from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(load)

/** Texts with the syllables of their words, as a dictionary has them. */
const SEED = {
  text: "This is a sample text. It contains several sentences! How many? Let's count them.",
  syllables: [1, 1, 1, 2, 1, 1, 2, 3, 3, 1, 2, 1, 1, 1],
}
const LIBRARY = {
  text: 'The library in Baltimore was created in 1882. Is it beautiful? The library was renovated, and 3.5 million visitors wanted it.',
  syllables: [1, 3, 1, 3, 1, 3, 1, 5, 1, 1, 3, 1, 3, 1, 4, 1, 3, 2, 3, 2, 1],
  known: { 1882: 5, '3.5': 3 },
}

/** A second count, with none of our code: words by an expression, sentences by the stops of a text that has no others. */
function countsByHand(text: string, syllables: readonly number[]): ReadabilityCounts {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? []
  expect(words).toHaveLength(syllables.length)
  const sentences = (text.match(/[.!?](?= |$)/g) ?? []).length
  const letters = words.map((word) => word.replace(/\P{L}/gu, '').length)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const wordsWith = (has: (syllables: number, letters: number, word: string) => boolean) =>
    words.filter((word, i) => has(syllables[i] ?? 0, letters[i] ?? 0, word))
  const many = wordsWith((count) => count >= 3)
  const mean = sum(letters) / words.length
  const perSentence = (count: number) => wordsWith((each) => each === count).length / sentences
  return {
    words: words.length,
    sentences,
    syllables: sum(syllables),
    letters: sum(letters),
    characters: words.join('').length,
    lettersAndDigits: words.join('').replace(/[^\p{L}\p{N}]/gu, '').length,
    monosyllables: wordsWith((count) => count === 1).length,
    plainMonosyllables: wordsWith(
      (count, _, word) => count === 1 && !/^(?:the|is|are|was|were)$/.test(word),
    ).length,
    wordsOf2Syllables: wordsWith((count) => count >= 2).length,
    wordsOf3Syllables: many.length,
    distinctWordsOf3Syllables: new Set(many).size,
    wordsOf4Syllables: wordsWith((count) => count >= 4).length,
    wordsOf5Syllables: wordsWith((count) => count >= 5).length,
    hardWords: wordsWith(
      (count, _, word) =>
        count > 3 || (count === 3 && !/(?:[td]ed|(?:[cgsxz]|ch|sh)es)$/.test(word)),
    ).length,
    shortWords: wordsWith((_, length) => length <= 3).length,
    wordsOf6Letters: wordsWith((_, length) => length >= 6).length,
    wordsOf7Letters: wordsWith((_, length) => length >= 7).length,
    percentLongWords: (100 * wordsWith((_, length) => length >= 7).length) / words.length,
    distinctWords: new Set(words).size,
    meanLetters: mean,
    varianceOfLetters: sum(letters.map((length) => (length - mean) ** 2)) / words.length,
    wordsOfExactly3SyllablesPerSentence: perSentence(3),
    wordsOfExactly4SyllablesPerSentence: perSentence(4),
    wordsOfExactly5SyllablesPerSentence: perSentence(5),
    wordsOf6SyllablesPerSentence: wordsWith((count) => count >= 6).length / sentences,
  }
}

/** Those that a text gives, for a language. */
const countedFor = (language: string): FormulaName[] =>
  formulas(language)
    .filter(({ counted }) => counted)
    .map(({ name }) => name)

describe('scores of a text', () => {
  test.each([
    ['the seed example', SEED.text, SEED.syllables, {}],
    ['a text counted by hand', LIBRARY.text, LIBRARY.syllables, LIBRARY.known],
  ])('are by every formula for English those of the counts of %s', (_, text, syllables, known) => {
    const names = countedFor('en')
    expect(names.length).toBeGreaterThan(35)
    const { scores } = analyze(text, { formulas: names, syllables: known })
    const counts = countsByHand(text, syllables)
    for (const name of names) {
      const { value, inputs } = score(name, counts)
      expect([name, scores[name]?.inputs]).toEqual([
        name,
        Object.fromEntries(
          Object.entries(inputs).map(([count, n]) => [count, closeTo(n as number)]),
        ),
      ])
      expect([name, scores[name]?.value]).toEqual([name, closeTo(value)])
    }
  })

  test.each([
    SEED.text,
    LIBRARY.text,
    'a',
    'Hard. '.repeat(40),
    'Unquestionably incomprehensible',
    '',
    '...',
  ])('by default are those of the same formulas by name: %j', (text) => {
    const { scores, consensusGrade } = analyze(text)
    const names = Object.keys(scores) as FormulaName[]
    const byName = analyze(text, { formulas: names })
    expect(JSON.stringify(scores)).toBe(JSON.stringify(byName.scores))
    expect(consensusGrade).toEqual(byName.consensusGrade)
  })

  test.each<[Language, string]>([
    ['de', 'Der Bibliothekar ordnet alte Zeitungen. Er liest gern.'],
    ['es', 'La biblioteca tiene muchos libros. El gato duerme.'],
    ['fr', 'La voiture rouge avance vite. Il pleut.'],
    ['it', 'La biblioteca ha molti libri. Il gatto dorme.'],
    ['nl', 'De bibliotheek heeft boeken. De kat slaapt.'],
    ['pt', 'A biblioteca tem muitos livros. O gato dorme.'],
    ['ru', 'В библиотеке много книг. Кошка спит.'],
    ['pl', 'Biblioteka ma wiele starych gazet. Kot lubi mleko.'],
    ['cs', 'Knihovna má staré noviny. Kočka pije mléko.'],
    ['tr', 'Kütüphanede eski gazeteler var. Kedi uyuyor.'],
    ['uk', 'Бібліотека має старі газети. Кішка спить.'],
    ['sv', 'Biblioteket har gamla tidningar. Katten sover.'],
    ['fi', 'Kirjastossa on vanhoja lehtiä. Kissa nukkuu.'],
  ])('are by every formula for %s those of its counts', (language, text) => {
    const names = countedFor(language)
    const { scores } = analyze(text, { language, formulas: names })
    // What the syllables of a word are, the tests of the counters of languages say.
    using document = new Document(text, { language })
    const { syllables } = document.vocabulary
    const words = document.words.id.filter((word) => word !== NO_WORD)
    const counts = countsByHand(
      text,
      Array.from(words, (word) => syllables[word] ?? 0),
    )
    for (const name of names) {
      expect([name, scores[name]?.value]).toEqual([name, closeTo(score(name, counts).value)])
    }
  })

  test('are by the usual formulas of the language unless others are asked for', () => {
    const names = (language: Language) => Object.keys(analyze('Word.', { language }).scores)
    expect(names('en')).toEqual([
      'flesch-reading-ease',
      'flesch-kincaid-grade',
      'gunning-fog',
      'smog',
      'automated-readability-index',
      'coleman-liau',
      'linsear-write',
      'forcast',
      'lix',
      'rix',
    ])
    expect(names('de')).toContain('flesch-amstad')
    expect(names('fi')).toEqual(['lix', 'rix'])
    expect(names('und')).toEqual(['lix', 'rix'])
  })

  test('come in the order in which they were asked for, each once', () => {
    const { scores } = analyze('Some words.', { formulas: ['rix', 'lix', 'rix'] })
    expect(Object.keys(scores)).toEqual(['rix', 'lix'])
    expect(analyze('Some words.', { formulas: [] }).scores).toEqual({})
  })

  test('tell what they are made of and what they are worth', () => {
    const { scores, policies } = analyze(SEED.text, { formulas: ['flesch-reading-ease'] })
    expect(scores['flesch-reading-ease']).toEqual({
      value: closeTo(206.835 - 1.015 * (14 / 4) - 84.6 * (21 / 14)),
      formula: 'flesch-reading-ease',
      inputs: { words: 14, sentences: 4, syllables: 21 },
      scale: 'ease',
      band: 'fairly easy',
      grade: null,
      status: 'agreed',
      languages: ['en'],
      language: 'en',
      policies,
    })
  })

  test('agree with the two scores that have a place of their own', () => {
    const { readability, scores } = analyze(LIBRARY.text)
    expect(scores['flesch-reading-ease']?.value).toBe(readability?.fleschReadingEase.value)
    expect(scores['flesch-kincaid-grade']?.value).toBe(readability?.fleschKincaidGrade.value)
  })

  test('are null without a word', () => {
    for (const text of ['', ' ', '...\n']) {
      const { scores, consensusGrade } = analyze(text)
      expect(Object.values(scores).map(({ value, band, grade }) => [value, band, grade])).toEqual(
        Object.keys(scores).map(() => [null, null, null]),
      )
      expect(scores.lix?.inputs).toEqual({ words: 0, sentences: 0, wordsOf7Letters: 0 })
      expect(consensusGrade?.value).toBeNull()
    }
  })

  test('are data that can be cloned and written', () => {
    const stats = analyze(SEED.text)
    expect(structuredClone(stats)).toEqual(stats)
    expect(JSON.parse(JSON.stringify(stats))).toEqual(stats)
    expect(stats.scores).toBe(stats.scores)
  })
})

describe('the option formulas', () => {
  const refused = (options: object): [string, string] => {
    const errors = [
      () => analyze('text', options),
      () => new Document('text', options),
      () => new Stream(options),
    ].map((call) => thrownBy(call))
    expect(new Set(errors.map(({ message }) => message)).size).toBe(1)
    return [errors[0]?.code ?? '', errors[0]?.message ?? '']
  }

  test('knows no other names, and lists those that it knows', () => {
    const [code, message] = refused({ formulas: ['lix', 'flesch'] })
    expect(code).toBe('invalid-option')
    expect(message).toMatch(/^There is no formula "flesch"\. Known formulas: flesch-reading-ease, /)
    expect(refused({ formulas: [undefined] })[0]).toBe('invalid-option')
    expect(refused({ formulas: new Array(1) })[0]).toBe('invalid-option')
    expect(refused({ formulas: ['toString'] })[0]).toBe('invalid-option')
  })

  test.each([[null], ['lix'], [{ 0: 'lix', length: 1 }], [7]])('is no %p', (given) => {
    expect(refused({ formulas: given })[1]).toContain('Allowed: an array of names')
  })

  test('refuses a formula that was made for another language', () => {
    expect(refused({ formulas: ['gunning-fog'], language: 'de' })).toEqual([
      'wrong-language',
      'The formula gunning-fog was made for \'en\', not for "de". ' +
        'formulas("de") lists those for that language.',
    ])
  })

  test('refuses a formula of syllables where they are not counted', () => {
    const [code, message] = refused({ formulas: ['smog'], language: 'und' })
    expect(code).toBe('wrong-language')
    expect(message).toContain('needs syllables')
  })

  test('refuses a formula that needs a list of words, and says what it needs', () => {
    const [code, message] = refused({ formulas: ['dale-chall-1995'] })
    expect(code).toBe('counts-needed')
    expect(message).toContain('give daleChall by the option wordLists')
    expect(message).toContain('unfamiliarWords')
  })
})

describe('the consensus grade', () => {
  test('is the median of the grades of the usual formulas', () => {
    const { scores, consensusGrade } = analyze(LIBRARY.text)
    const grades = Object.values(scores)
      .filter(({ scale }) => scale === 'grade')
      .map(({ value }) => value ?? NaN)
      .sort((one, other) => one - other)
    expect(grades).toHaveLength(7)
    expect(consensusGrade).toEqual({
      value: grades[3],
      method: 'median',
      formulas: [
        'flesch-kincaid-grade',
        'gunning-fog',
        'smog',
        'automated-readability-index',
        'coleman-liau',
        'linsear-write',
        'forcast',
      ],
    })
  })

  test('does not depend on the formulas that were asked for', () => {
    expect(analyze(LIBRARY.text, { formulas: ['lix'] }).consensusGrade).toEqual(
      analyze(LIBRARY.text).consensusGrade,
    )
  })

  test('there is for English and German alone', () => {
    const german = analyze('Der Bibliothekar liest.', { language: 'de' }).consensusGrade
    expect(german?.formulas).toHaveLength(5)
    expect(analyze('Un gato.', { language: 'es' }).consensusGrade).toBeNull()
    expect(analyze('A cat.', { language: 'und' }).consensusGrade).toBeNull()
  })
})

describe('of what follows edits or comes in chunks', () => {
  const names = ['smog-modified', 'dawood', 'lix'] as const

  test('a document has the scores of its text at any time', () => {
    using document = new Document(SEED.text, { formulas: ['smog-modified', 'lix'] })
    document.update(0, 4, 'A remarkable library')
    const expected = analyze(document.text, { formulas: ['smog-modified', 'lix'] })
    expect(document.stats).toEqual(expected)
    using restored = Document.restore(structuredClone(document.snapshot()))
    expect(restored.stats.scores).toEqual(expected.scores)
  })

  test('a stream and its restored summary have the scores of the whole', () => {
    const options = { formulas: countedFor('en') }
    const stream = new Stream(options)
    for (const character of LIBRARY.text) stream.feed(character)
    using summary = stream.finish()
    const { scores, consensusGrade } = analyze(LIBRARY.text, options)
    expect(summary.stats.scores).toEqual(scores)
    using restored = Summary.restore(summary.save(), options)
    expect(restored.stats.scores).toEqual(scores)
    expect(restored.stats.consensusGrade).toEqual(consensusGrade)
  })

  test('a summary is not restored for formulas of another language, and nothing of it stays', () => {
    const stream = new Stream({ language: 'de' })
    using summary = stream.finish()
    const saved = summary.save()
    expect(thrownBy(() => Summary.restore(saved, { formulas: ['gunning-fog'] })).code).toBe(
      'wrong-language',
    )
    expect(thrownBy(() => Summary.restore(saved, { formulas: names })).code).toBe('wrong-language')
    Summary.restore(saved, { formulas: ['flesch-amstad'] }).delete()
  })
})

function closeTo(value: number | null | undefined): unknown {
  return typeof value !== 'number' ? value : expect.closeTo(value, 9)
}
