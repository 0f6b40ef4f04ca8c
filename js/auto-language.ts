import { identifyLanguage } from './identify-language.ts'
import { LANGUAGES } from './options.ts'
import type { Language } from './types.ts'

/**
 * Options with the language of the text in place of `language: 'auto'`: `'und'` if it cannot be said, or is one whose syllables and
 * readability are not known. Others are given back as they are. Throws `'pack-missing'`.
 */
export function withLanguageOf<Options>(text: string | Uint8Array, options: Options): Options {
  if (typeof options !== 'object' || options === null) return options
  if ((options as { readonly language?: unknown }).language !== 'auto') return options
  const { language } = identifyLanguage(text)
  const known: Language = LANGUAGES.find((each) => each === language) ?? 'und'
  return { ...options, language: known }
}
