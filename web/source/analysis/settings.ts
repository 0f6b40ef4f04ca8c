import type { Language, Markup, Newlines, SentencePolicy, WordPolicy } from 'wordbridge/file'

/** The rules that the text is counted by. */
export interface Settings {
  readonly language: Language
  readonly words: WordPolicy
  readonly sentences: SentencePolicy
  readonly newlines: Newlines
  readonly markup: Markup
}

type Choices = { readonly [Name in keyof Settings]: Readonly<Record<Settings[Name], string>> }

/** Every value of every setting, and how it is called on the page. */
export const CHOICES: Choices = {
  language: {
    en: 'English',
    az: 'Azerbaijani',
    cs: 'Czech',
    nl: 'Dutch',
    fi: 'Finnish',
    fr: 'French',
    de: 'German',
    it: 'Italian',
    lt: 'Lithuanian',
    pl: 'Polish',
    pt: 'Portuguese',
    ru: 'Russian',
    es: 'Spanish',
    sv: 'Swedish',
    tr: 'Turkish',
    uk: 'Ukrainian',
    und: 'any other',
  },
  words: {
    uax29: 'Unicode (UAX #29)',
    word: 'as Microsoft Word',
    docs: 'as Google Docs',
    whitespace: 'between white space',
    'cjk-characters': 'each CJK character',
  },
  sentences: {
    abbreviations: 'knowing abbreviations',
    uax29: 'Unicode (UAX #29)',
  },
  newlines: {
    auto: 'as the text looks',
    break: 'end a paragraph',
    wrap: 'are spaces',
  },
  markup: {
    plain: 'plain text',
    markdown: 'Markdown',
  },
}

export const SETTING_NAMES = Object.keys(CHOICES) as (keyof Settings)[]

export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  words: 'uax29',
  sentences: 'abbreviations',
  newlines: 'auto',
  markup: 'plain',
}

/** Settings of texts from elsewhere, such as a link: what is no setting is as by default. */
export function readSettings(get: (name: string) => string | null | undefined): Settings {
  const entries = SETTING_NAMES.map((name): [string, string] => {
    const value = get(name)
    const isKnown = typeof value === 'string' && Object.hasOwn(CHOICES[name], value)
    return [name, isKnown ? value : DEFAULT_SETTINGS[name]]
  })
  return Object.fromEntries(entries) as unknown as Settings
}
