import { identifyLanguage } from './identify-language.ts'
import { keyness, type WordsSource } from './keyness.ts'
import { Summary } from './summary.ts'
import { collocations, dispersion, diversity, keywords, ngrams } from './word-measures.ts'

type Text = string | Uint8Array
/** Options that are checked by the function that they are for. */
type Unchecked = Readonly<Record<string, unknown>>

/** What is compared with, on its way to another thread: a text, or a summary as its bytes. */
export type SentReference = Text | { readonly saved: Uint8Array }

/** What measures the words of a text, by name: what a function takes beside text and options is among the options. */
export const WORD_OPERATIONS = {
  diversity: (text: Text, options: Unchecked) => diversity(text, options),
  ngrams: (text: Text, options: Unchecked) => ngrams(text, options),
  collocations: (text: Text, options: Unchecked) => collocations(text, options),
  keywords: (text: Text, options: Unchecked) => keywords(text, options),
  dispersion: (text: Text, { word, ...options }: Unchecked) =>
    dispersion(text, word as string, options),
  keyness: (text: Text, { reference, ...options }: Unchecked) =>
    keynessBeside(text, reference as SentReference, options),
  identifyLanguage: (text: Text, options: Unchecked) => identifyLanguage(text, options),
} as const

export type WordOperationName = keyof typeof WORD_OPERATIONS

/** Key words beside a reference that has come from another thread. */
export function keynessBeside(
  source: WordsSource,
  reference: SentReference,
  options: Unchecked | undefined,
): ReturnType<typeof keyness> {
  if (!isSaved(reference)) return keyness(source, reference, options)
  const summary = Summary.restore(reference.saved)
  try {
    return keyness(source, summary, options)
  } finally {
    summary.delete()
  }
}

function isSaved(reference: SentReference): reference is { readonly saved: Uint8Array } {
  return typeof reference === 'object' && (reference as unknown) !== null && 'saved' in reference
}
