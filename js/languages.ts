// The model of languages for identifyLanguage, with its data inside.
import printable from 'wordbridge-languages'
import type { Pack } from './packs.ts'
import { printableBytes } from './printable.ts'

export type { Pack } from './packs.ts'

/** The pack of languages, for {@link addPack} or the option `packs` of `load`. */
const languages: Pack = Object.freeze({
  kind: 'languages',
  bytes: () => printableBytes(printable),
} as const)
export default languages
