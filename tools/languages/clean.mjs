// Makes running text of what a translator wrote: no markup, placeholder, accelerator or address.

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * One piece of text, or '' if no words are left.
 *
 * @param {string} text
 * @param {'' | '_' | '~' | '&'} accelerator the sign that stands before a letter of a menu
 */
export function clean(text, accelerator = '') {
  let plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (_, name) => ENTITIES[name] ?? ' ')
    .replace(
      /\{[^{}]*\}|\$\([^)]*\)|\$[A-Za-z_\d]+\$?|%\(?[-+#\d.$'*]*[a-zA-Z]+\)?\w?|%\d+|\\[nt"]|#\S+/g,
      ' ',
    )
    .replace(/\S+(?:\/\/|@)\S+|\b(?:www|ftp)\.\S+|\S*[\\/_=]\S*[\\/_=]\S*|--?\w[\w-]*/g, ' ')
    .replace(/[\p{L}\w-]+\.(?:[a-z]{2,4}|\d)\b(?!\s+\p{Lu})/gu, ' ')
  if (accelerator !== '') {
    plain = plain.replace(/\((?:[_~&])\p{L}\)/gu, '').replaceAll(accelerator, '')
  }
  plain = plain.replace(/\s+/g, ' ').trim().normalize('NFC')
  return /\p{L}{2}/u.test(plain) ? plain : ''
}
