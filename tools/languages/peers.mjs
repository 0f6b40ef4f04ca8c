// Other identifiers of languages, of bench/accuracy, with the tags of our packs as their answers.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { inProject } from '../project.mjs'

const require = createRequire(inProject('bench/accuracy/package.json'))
const { dependencies } = JSON.parse(readFileSync(inProject('bench/accuracy/package.json'), 'utf8'))

/** ISO 639-3 as franc answers it, where BCP 47 has another tag. */
const OTHER_TAGS =
  'afr:af amh:am arb:ar azj:az bel:be bul:bg ben:bn bod:bo bre:br bos:bs cat:ca ces:cs cym:cy dan:da deu:de div:dv dzo:dz ell:el eng:en ' +
  'epo:eo spa:es ekk:et est:et eus:eu pes:fa fin:fi fra:fr fry:fy gle:ga gla:gd glg:gl guj:gu hau:ha heb:he hin:hi hrv:hr hat:ht hun:hu ' +
  'hye:hy ind:id ibo:ig isl:is ita:it jpn:ja jav:jv kat:ka kaz:kk khm:km kan:kn kor:ko kmr:ku kir:ky ltz:lb lao:lo lit:lt lvs:lv lav:lv ' +
  'plt:mg mkd:mk mal:ml khk:mn mar:mr zlm:ms mlt:mt mya:my nob:nb npi:ne nld:nl nno:nn nya:ny oci:oc gaz:om pan:pa pol:pl pbu:ps por:pt ' +
  'ron:ro rus:ru kin:rw sin:si slk:sk slv:sl sna:sn som:so als:sq srp:sr sot:st sun:su swe:sv swh:sw tam:ta tel:te tgk:tg tha:th tir:ti ' +
  'tgl:tl tsn:tn tur:tr tat:tt uig:ug ukr:uk urd:ur uzn:uz vie:vi xho:xh ydd:yi yor:yo cmn:zh zul:zu no:nb fil:tl iw:he jw:jv'
const TAGS = new Map(OTHER_TAGS.split(' ').map((each) => each.split(':')))

function tagOf(answer) {
  const language = (answer ?? '').split('-')[0]
  return TAGS.get(language) ?? (language === '' ? 'und' : language)
}

/** Each with its name and what it says of a text. */
export async function loadPeers() {
  const { franc } = await import(pathToFileURL(require.resolve('franc')).href)
  // What it exports is for `import` alone.
  const large = inProject('bench/accuracy/node_modules/eld/src/entries/static.large.js')
  const { eld } = await import(pathToFileURL(large).href)
  const tinyld = require('tinyld')
  const cld3 = (await require('cld3-asm').loadModule()).create(0, 1000)
  const named = (name) => `${name} ${dependencies[name]}`
  return [
    { name: `${named('eld')}, large`, identify: (text) => tagOf(eld.detect(text).language) },
    { name: named('tinyld'), identify: (text) => tagOf(tinyld.detect(text)) },
    { name: named('franc'), identify: (text) => tagOf(franc(text, { minLength: 1 })) },
    {
      name: `CLD3 (${named('cld3-asm')})`,
      identify: (text) => tagOf(cld3.findLanguage(text).language),
    },
  ]
}
