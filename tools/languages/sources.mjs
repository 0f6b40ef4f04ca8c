// The packages that text of known language is taken from, and what each is used for. sources.tsv has their versions and
// checksums. The split is by project, so that no sentence of the test was seen in another one's words: nothing of `test` is
// ever trained on, and nobody looks at it to tune.
import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Source
 * @property {'train' | 'development' | 'test'} use
 * @property {'debian' | 'npm'} registry
 * @property {string} name
 * @property {string} version
 * @property {string} sha256 of the .deb or the .tgz
 */

/** @type {Source[]} */
export const sources = readFileSync(new URL('sources.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [use, registry, name, version, sha256] = line.split('\t')
    return { use, registry, name, version, sha256 }
  })
