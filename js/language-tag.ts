import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'

/** Other names of languages, by the one that packs have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  no: 'nb',
  fil: 'tl',
  iw: 'he',
  in: 'id',
  ji: 'yi',
}

/**
 * A byte for each language of a pack: 1 for those that the option `candidates` names, by BCP 47 tags of which the language counts
 * and not the script or the region. `undefined` if it names none. Throws `'invalid-option'`.
 */
export function allowedLanguages(
  candidates: unknown,
  languages: readonly string[],
): Uint8Array | undefined {
  if (candidates === undefined) return undefined
  if (!Array.isArray(candidates) || candidates.length === 0) {
    throw new WordbridgeError(
      'invalid-option',
      `The option candidates is ${describeValue(candidates)}. Allowed: an array of one tag or more such as 'de'.`,
    )
  }
  const allowed = new Uint8Array(languages.length)
  for (const [index, each] of (candidates as readonly unknown[]).entries()) {
    const place = typeof each === 'string' ? languages.indexOf(languageOfTag(each)) : -1
    if (place === -1) {
      throw new WordbridgeError(
        'invalid-option',
        `The option candidates has ${describeValue(each)} at index ${index}. Allowed: ${languages.join(', ')}.`,
      )
    }
    allowed[place] = 1
  }
  return allowed
}

function languageOfTag(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return Object.hasOwn(OTHER_NAMES, language) ? (OTHER_NAMES[language] ?? language) : language
}
