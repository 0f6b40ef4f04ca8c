// The languages that the model tells apart, and the names that packages have for them.

/** By the script that they are written in; a language of several scripts stands in each. BCP 47. */
export const LANGUAGES_OF_SCRIPTS = {
  Latin:
    'af az br bs ca ceb cs cy da de en eo es et eu fi fr fy ga gd gl ha hr ht hu id ig is it jv ku lb lt lv mg ms mt nb nl nn ny ' +
    'oc om pl pt ro rw sk sl sn so sq sr st su sv sw tl tn tr uz vi xh yo zu',
  Cyrillic: 'be bg kk ky mk mn ru sr tg tt uk uz',
  Arabic: 'ar ckb fa ps sd ug ur',
  Devanagari: 'hi mr ne',
  Bengali: 'as bn',
  Han: 'ja zh',
  Hebrew: 'he yi',
  Ethiopic: 'am ti',
  Tibetan: 'bo dz',
  Greek: 'el',
  Armenian: 'hy',
  Georgian: 'ka',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Hangul: 'ko',
  Kannada: 'kn',
  Khmer: 'km',
  Lao: 'lo',
  Malayalam: 'ml',
  Myanmar: 'my',
  Oriya: 'or',
  Sinhala: 'si',
  Tamil: 'ta',
  Telugu: 'te',
  Thaana: 'dv',
  Thai: 'th',
}

export const SCRIPTS_OF_LANGUAGES = {}
for (const [script, languages] of Object.entries(LANGUAGES_OF_SCRIPTS)) {
  for (const language of languages.split(' ')) (SCRIPTS_OF_LANGUAGES[language] ??= []).push(script)
}

/** Names of packages that are not what BCP 47 makes of them. */
const OTHER_NAMES = {
  no: 'nb',
  fil: 'tl',
  kmr: 'ku',
  in: 'id',
  iw: 'he',
  fy_nl: 'fy',
  'pa-pk': '',
  'ku-arab': '',
  'az-cyrl': '',
  'uz-arab': '',
}

/**
 * The language of a locale such as pt-BR or sr@latin, '' for one that the model does not know.
 *
 * @param {string} locale
 */
export function languageOf(locale) {
  const name = locale.toLowerCase().replaceAll('_', '-')
  if (name.startsWith('be@') || name === 'ca@valencia') return name.slice(0, 2) === 'ca' ? 'ca' : ''
  const other = OTHER_NAMES[name] ?? name.split(/[-@.]/)[0]
  const language = OTHER_NAMES[other] ?? other
  return language in SCRIPTS_OF_LANGUAGES ? language : ''
}

/**
 * How often samples of a language are drawn for training, 1 for others: more of languages that much text is in, less of those that
 * few people write and that are easily seen in others.
 */
export const WEIGHTS = Object.fromEntries(
  [
    [2.0, 'en es ru'],
    [1.732, 'de fr hi it pt'],
    [1.414, 'ar fa id ja nl pl sv tr uk zh'],
    [1.225, 'bg cs da fi hu mr nb ro sr ur vi'],
    [1.14, 'hr'],
    [0.894, 'af uz'],
    [0.837, 'ckb ga ha ku nn so xh yo'],
    [0.775, 'eo ig jv mg om rw ti'],
    [0.707, 'bo br ceb fy gd gl ht lb ny sn st su tn tt yi'],
    [0.632, 'bs oc'],
  ].flatMap(([weight, languages]) => languages.split(' ').map((each) => [each, weight])),
)
