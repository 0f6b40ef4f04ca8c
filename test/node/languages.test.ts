import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  addPack,
  analyze,
  createAnalyzer,
  diversity,
  identifiableLanguages,
  identifyLanguage,
  identifyLanguages,
  keyness,
  keywords,
  load,
  Stream,
  WordbridgeError,
} from 'wordbridge'
import languages from 'wordbridge/languages'
import { repository } from './paths.ts'
import { anyText } from './random-text.ts'
import { runCommonJs, runModule } from './run-node.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load({ packs: [languages] }))

/** Sentences of our own. */
const SENTENCES: Readonly<Record<string, string>> = {
  de: 'Wo ist der nächste Bahnhof, und wann fährt der letzte Zug nach Hamburg?',
  en: 'Where is the nearest station, and when does the last train leave for London?',
  es: '¿Dónde está la estación más cercana y a qué hora sale el último tren?',
  fr: 'Où se trouve la gare la plus proche, et à quelle heure part le dernier train ?',
  it: "Dov'è la stazione più vicina e a che ora parte l'ultimo treno per Roma?",
  pl: 'Gdzie jest najbliższy dworzec i o której godzinie odjeżdża ostatni pociąg?',
  pt: 'Onde fica a estação mais próxima e a que horas sai o último comboio?',
  tr: 'En yakın istasyon nerede ve son tren saat kaçta kalkıyor?',
  vi: 'Nhà ga gần nhất ở đâu và chuyến tàu cuối cùng khởi hành lúc mấy giờ?',
  ru: 'Где находится ближайший вокзал и когда отправляется последний поезд?',
  uk: 'Де знаходиться найближчий вокзал і коли відправляється останній потяг?',
  el: 'Πού είναι ο πλησιέστερος σταθμός;',
  ar: 'أين تقع أقرب محطة ومتى يغادر القطار الأخير؟',
  fa: 'نزدیک‌ترین ایستگاه کجاست و آخرین قطار چه ساعتی حرکت می‌کند؟',
  he: 'איפה נמצאת התחנה הקרובה ביותר?',
  hi: 'सबसे नज़दीकी स्टेशन कहाँ है और आख़िरी ट्रेन कब जाती है?',
  th: 'สถานีที่ใกล้ที่สุดอยู่ที่ไหน',
  ko: '가장 가까운 역은 어디입니까?',
  ja: '一番近い駅はどこですか。最終電車は何時に出ますか。',
  zh: '最近的车站在哪里？末班火车几点出发？',
}

test('sentences of twenty languages are identified', () => {
  const found = Object.values(SENTENCES).map((text) => identifyLanguage(text).language)
  expect(found).toEqual(Object.keys(SENTENCES))
})

test('the result has the language, its confidence and its rivals, likeliest first', () => {
  const found = identifyLanguage(SENTENCES['de'] ?? '')
  expect(found.confidence).toBeGreaterThan(0.9)
  expect(found.candidates[0]).toEqual({ language: 'de', confidence: found.confidence })
  const short = identifyLanguage('hotel')
  const order = short.candidates.map(({ confidence }) => confidence)
  expect(order).toEqual([...order].sort((a, b) => b - a))
  expect(short.candidates.length).toBeGreaterThan(1)
  expect(short.candidates.length).toBeLessThanOrEqual(5)
})

test.each(['', ' \n', '12:30', '😀 — €', 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ'])(
  '%j is in no language that can be said',
  (text) => {
    expect(identifyLanguage(text)).toEqual({ language: 'und', confidence: 0, candidates: [] })
  },
)

test('what is written in another script does not count', () => {
  expect(identifyLanguage('Скачайте приложение Visual Studio Code бесплатно').language).toBe('ru')
  expect(identifyLanguage('Das Wort Привет heißt hallo und ist russisch').language).toBe('de')
})

test('bytes of UTF-8 are identified as their string, ill-formed ones too', () => {
  const encoder = new TextEncoder()
  for (const text of Object.values(SENTENCES)) {
    expect(identifyLanguage(encoder.encode(text))).toEqual(identifyLanguage(text))
  }
  const bytes = Uint8Array.from([
    ...encoder.encode('der nächste '),
    0xff,
    0xc3,
    ...encoder.encode('Bahnhof'),
  ])
  expect(identifyLanguage(bytes)).toEqual(identifyLanguage('der nächste \ufffd\ufffdBahnhof'))
})

test('of a long text the first 64 KiB decide', () => {
  const german = `${SENTENCES['de'] ?? ''} `.repeat(1000)
  const text = german + (SENTENCES['en'] ?? '').repeat(10_000)
  expect(identifyLanguage(text).language).toBe('de')
  expect(identifyLanguage(new TextEncoder().encode(text)).language).toBe('de')
})

describe('the option candidates', () => {
  test('leaves only the languages that it names', () => {
    const text = 'Skriv navnet på filen'
    expect(identifyLanguage(text, { candidates: ['sv', 'en'] }).language).toBe('sv')
    expect(identifyLanguage(text, { candidates: ['ja'] }).language).toBe('und')
  })

  test('takes tags with a script or region, and other names of a language', () => {
    expect(identifyLanguage('bom dia', { candidates: ['pt-BR', 'zh-Hant'] }).language).toBe('pt')
    expect(identifyLanguage('god morgen', { candidates: ['no'] }).language).toBe('nb')
  })

  test.each<[unknown, string]>([
    [[], 'an array'],
    ['de', '"de"'],
    [['de', 'tlh'], '"tlh" at index 1'],
    [['toString'], '"toString" at index 0'],
    [[5], '5 at index 0'],
  ])('is refused if it is %j', (candidates, shown) => {
    const error = thrownBy(() => identifyLanguage('text', { candidates } as object))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(shown)
  })
})

describe('the option threshold', () => {
  test('is by default one that withholds few right answers', () => {
    const { language, confidence } = identifyLanguage('Guten Morgen, liebe Leute')
    expect(language).toBe('de')
    expect(confidence).toBeLessThan(0.5)
    expect(identifyLanguage('ok').language).toBe('und')
  })

  test('makes an answer that is less probable undetermined, and keeps the confidence', () => {
    const { confidence, language } = identifyLanguage('hotel', { threshold: 0 })
    expect(language).not.toBe('und')
    const strict = identifyLanguage('hotel', { threshold: Math.min(1, confidence + 0.01) })
    expect(strict).toMatchObject({ language: 'und', confidence })
    expect(identifyLanguage('hotel', { threshold: confidence }).language).toBe(language)
  })

  test.each([-0.1, 1.1, NaN, '0.5', null])('is refused if it is %p', (threshold) => {
    const error = thrownBy(() => identifyLanguage('text', { threshold } as object))
    expect(error.code).toBe('invalid-option')
  })
})

describe('many texts', () => {
  test('are identified as each by itself', () => {
    const texts = ['', ...Object.values(SENTENCES), '😀', 'hotel', '\ud800 lone', 'b\udc00']
    const { tags, language, confidence } = identifyLanguages(texts)
    expect(tags).toEqual(['und', ...identifiableLanguages()])
    for (const [index, text] of texts.entries()) {
      const alone = identifyLanguage(text)
      expect([text, tags[language[index] ?? 0]]).toEqual([text, alone.language])
      expect(confidence[index]).toBeCloseTo(alone.confidence, 5)
    }
  })

  test('are identified as each by itself, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        const { tags, language } = identifyLanguages(texts, { threshold: 0 })
        const alone = texts.map((text) => identifyLanguage(text, { threshold: 0 }).language)
        expect(Array.from(language, (each) => tags[each])).toEqual(alone)
      }),
    )
  })

  test('may be none, or more than go into memory at once', () => {
    expect(identifyLanguages([]).language).toHaveLength(0)
    const long = `${SENTENCES['fr'] ?? ''} `.repeat(1500)
    const texts = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? long : (SENTENCES['de'] ?? ''),
    )
    const { tags, language } = identifyLanguages(texts)
    expect(Array.from(language, (each) => tags[each])).toEqual(
      texts.map((text) => (text === long ? 'fr' : 'de')),
    )
  })

  test.each<[unknown]>([['text'], [['a', 5]], [[undefined]], [undefined], [Array(1)]])(
    'are refused if they are %p',
    (texts) => {
      expect(thrownBy(() => identifyLanguages(texts as string[])).code).toBe('wrong-type')
    },
  )
})

test('a text must be a string or bytes, options known ones', () => {
  expect(thrownBy(() => identifyLanguage(5 as unknown as string)).code).toBe('wrong-type')
  expect(thrownBy(() => identifyLanguage('a', { language: 'de' } as object)).code).toBe(
    'unknown-option',
  )
})

test('at least sixty languages are told apart', () => {
  const tags = identifiableLanguages()
  expect(tags.length).toBeGreaterThanOrEqual(60)
  expect(tags).toEqual([...tags].sort())
  for (const tag of tags) expect(Intl.getCanonicalLocales(tag)).toHaveLength(1)
})

describe("measures of words with language: 'auto'", () => {
  // In Turkish, I is the capital of ı: four distinct words in the place of five.
  const turkish = 'Isparta çok güzel bir şehir, ısparta güzel bir şehir.'

  test('fold case as the language of the text does', async () => {
    const [auto, tr] = [{ language: 'auto' }, { language: 'tr' }] as const
    expect(diversity(turkish, auto)).toEqual(diversity(turkish, tr))
    expect(diversity(turkish, auto)).not.toEqual(diversity(turkish))
    expect(keywords(turkish, auto)).toEqual(keywords(turkish, tr))
    const analyzer = await createAnalyzer()
    expect(await analyzer.dispersion(turkish, 'ISPARTA', auto)).toMatchObject({ range: 2 })
    await analyzer.close()
  })

  test('of keyness it is that of the source, or of the reference if the source is no text', () => {
    const stream = new Stream({ language: 'tr' })
    stream.feed(turkish)
    const summary = stream.finish()
    const expected = keyness(turkish, summary, { language: 'tr' })
    expect(keyness(turkish, summary, { language: 'auto' })).toEqual(expected)
    expect(keyness(summary, turkish, { language: 'auto', minimumCount: 1 })).toEqual(
      keyness(summary, turkish, { language: 'tr', minimumCount: 1 }),
    )
    expect(thrownBy(() => keyness(summary, summary, { language: 'auto' })).code).toBe(
      'invalid-option',
    )
    summary.delete()
  })
})

describe("analyze with language: 'auto'", () => {
  test('is analyze with the language of the text', () => {
    for (const language of ['de', 'ru', 'en'] as const) {
      const text = SENTENCES[language] ?? ''
      expect(analyze(text, { language: 'auto' })).toEqual(analyze(text, { language }))
    }
  })

  test('is undetermined for a language without syllables, and for no text', () => {
    expect(analyze(SENTENCES['ja'] ?? '', { language: 'auto' }).language).toBe('und')
    expect(analyze('', { language: 'auto' }).language).toBe('und')
  })

  test('is there for an analyzer too', async () => {
    const analyzer = await createAnalyzer()
    const stats = await analyzer.analyze(SENTENCES['fr'] ?? '', { language: 'auto' })
    expect(stats.language).toBe('fr')
    await analyzer.close()
  })

  test('checks the text before it', () => {
    expect(thrownBy(() => analyze(5 as unknown as string, { language: 'auto' })).code).toBe(
      'wrong-type',
    )
  })
})

describe('a pack', () => {
  const file = readFileSync(path.join(repository, 'packs/languages.pack'))

  test('of the entry is the file of the repository', () => {
    expect(Buffer.from(languages.bytes()).equals(file)).toBe(true)
  })

  test('may be the bytes of the file', () => {
    addPack(new Uint8Array(file))
    expect(identifyLanguage(SENTENCES['de'] ?? '').language).toBe('de')
  })

  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'no pack'],
    [
      'random bytes',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      'no pack',
    ],
    ['cut off', file.subarray(0, file.length - 1), 'damaged'],
    ['cut off in its head', file.subarray(0, 20), 'damaged'],
    [
      'changed',
      Uint8Array.from(file, (byte, index) => (index === 5000 ? byte ^ 1 : byte)),
      'damaged',
    ],
    [
      'of another format',
      Uint8Array.from(file, (byte, index) => (index === 8 ? 2 : byte)),
      'another version',
    ],
  ])('that is %s is refused, and the one before stays', (_, bytes, reason) => {
    const error = thrownBy(() => {
      addPack(bytes)
    })
    expect(error.code).toBe('invalid-data')
    expect(error.message).toContain(reason)
    expect(identifyLanguage(SENTENCES['de'] ?? '').language).toBe('de')
  })

  test.each<[unknown]>([[undefined], ['languages'], [{}], [{ kind: 'languages' }], [[1, 2]]])(
    'is refused if it is %p',
    (pack) => {
      expect(
        thrownBy(() => {
          addPack(pack as typeof languages)
        }).code,
      ).toBe('wrong-type')
    },
  )

  test('among those of load must be one', async () => {
    for (const packs of [languages, [null], 'languages']) {
      const loading = load({ packs } as object)
      await expect(loading).rejects.toMatchObject({ code: 'invalid-option' })
      await expect(loading).rejects.toBeInstanceOf(WordbridgeError)
    }
  })
})

describe('without a pack', () => {
  const CODES = `
    const codeOf = (work) => { try { work(); return 'none' } catch (error) { return error.code } }
    await load()
    console.log(codeOf(() => identifyLanguage('text')), codeOf(() => identifyLanguages(['text'])),
      codeOf(() => identifiableLanguages()), codeOf(() => analyze('text', { language: 'auto' })))`
  const NAMES =
    'addPack, analyze, identifiableLanguages, identifyLanguage, identifyLanguages, load, loadSync'

  test('whatever needs it says so', async () => {
    const ended = await runModule(`import { ${NAMES} } from 'wordbridge'\n${CODES}`)
    expect(ended).toEqual({
      status: 0,
      stdout: `${'pack-missing '.repeat(4).trim()}\n`,
      stderr: '',
    })
  })

  test('it can be added later, and survives a fresh start of the module', async () => {
    const ended = await runModule(`
      import { ${NAMES} } from 'wordbridge'
      import languages from 'wordbridge/languages'
      loadSync()
      addPack(languages)
      const { encodeInto } = TextEncoder.prototype
      TextEncoder.prototype.encodeInto = () => { throw new WebAssembly.RuntimeError('unreachable') }
      try { analyze('text') } catch {}
      TextEncoder.prototype.encodeInto = encodeInto
      await load()
      console.log(identifyLanguage('Guten Morgen, wie geht es dir?').language)`)
    expect(ended).toEqual({ status: 0, stdout: 'de\n', stderr: '' })
  })

  test('CommonJS gets it by require', async () => {
    const ended = await runCommonJs(`
      const { identifyLanguage, loadSync } = require('wordbridge')
      const languages = require('wordbridge/languages')
      loadSync({ packs: [languages] })
      console.log(identifyLanguage('Guten Morgen, wie geht es dir?').language)`)
    expect(ended).toEqual({ status: 0, stdout: 'de\n', stderr: '' })
  })
})
