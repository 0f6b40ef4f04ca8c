// Texts that are not well-formed, as recipes.

/** Bytes that are no UTF-8, in hexadecimal: by the kinds of fault that the WHATWG Encoding Standard tells apart. */
export const ILL_FORMED_BYTES = {
  'a lone continuation': '61 80 62',
  'a lead without its continuation': '61 c3 62',
  'a cut sequence of three': '61 e2 82 62',
  'a cut sequence of four': 'f0 9f 98 20 6f 6b',
  'a cut sequence at the end': '6f 6b 20 f0 9f 98',
  'an overlong slash': '61 c0 af 62',
  'an overlong sequence of three': '61 e0 80 af 62',
  'a surrogate': '61 ed a0 80 62',
  'two surrogates': '61 ed a0 bd ed b8 80 62',
  'above the last code point': '61 f4 90 80 80 62',
  'bytes that never occur': '61 fe ff f8 62',
  'all of it': 'ff fe fd',
  'a sentence in Latin-1': '4e 61 ef 76 65 20 63 61 66 e9 2e 20 41 6e 64 20 6f 6e 2e',
}

/** Code units that are no UTF-16. */
export const LONE_SURROGATES = {
  'a lone high surrogate': [0x61, 0xd83d, 0x62],
  'a lone low surrogate': [0x61, 0x20, 0xde00, 0x62],
  'surrogates in the wrong order': [0xde00, 0xd83d, 0x2e],
  'a high surrogate at the end': [0x6f, 0x6b, 0xd800],
  'a pair and half of one': [0xd83d, 0xde00, 0xd83d],
}

export const bytesRecipe = (bytes) => ({ bytes: bytes.replaceAll(' ', '') })
export const unitsRecipe = (units) => ({
  utf16: units.map((unit) => unit.toString(16).padStart(4, '0')).join(''),
})
/** UTF-16 as a recipe, of a well-formed text too. */
export const utf16Recipe = (text) =>
  unitsRecipe(Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)))
