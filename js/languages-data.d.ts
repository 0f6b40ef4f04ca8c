// The pack of languages, which tools/package/bundle.mjs bundles for the name 'wordbridge-languages'.

/** The pack as printable ASCII. */
declare const printable: import('./printable.ts').PrintableBytes
export default printable
