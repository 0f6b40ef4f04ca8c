// Which build this is, which tools/package/bundle.mjs bundles for the name 'wordbridge-core.build'.

/** The version, and a hash of the module: `'0.1.0 5f0c1a2b3c4d5e6f'`. The module has it in its custom section `wordbridge`. */
declare const build: string
export default build
