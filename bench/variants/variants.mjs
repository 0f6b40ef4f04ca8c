// The ways to build the WebAssembly module that are measured beside each other. The first is the one that is shipped.

/** The version of Binaryen whose wasm-opt is tried. The linker has run one of its own. */
export const BINARYEN = '132.0.0'

/** What the module may use; the linker strips the section that would tell wasm-opt. */
export const FEATURES = [
  ...['simd', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext'],
  ...['mutable-globals', 'multivalue', 'reference-types', 'extended-const'],
].map((feature) => `--enable-${feature}`)

/**
 * @typedef {object} Variant
 * @property {string} name as the table shows it
 * @property {string} folder below build/options/
 * @property {string} [compile] flags of compiler and linker in the place of -O3; without it the objects of the first are linked
 * @property {string[]} [link] flags of the linker, after those of wasm/CMakeLists.txt
 * @property {string[]} [optimize] passes of wasm-opt on what was linked
 * @property {string} decision
 */

/** @type {Variant[]} */
export const variants = [
  {
    name: 'as shipped: `-O3`, some files `-Os`, emmalloc',
    folder: 'shipped',
    decision: 'kept',
  },
  {
    name: 'then `wasm-opt -O3 --converge`',
    folder: 'wasm-opt-O3',
    optimize: ['-O3', '--converge'],
    decision: 'no: nothing gained over what the linker ran',
  },
  {
    name: 'then `wasm-opt -O4 --converge`',
    folder: 'wasm-opt-O4',
    optimize: ['-O4', '--converge'],
    decision: 'no: the same',
  },
  {
    name: 'then `wasm-opt --gufa -O3 --converge`',
    folder: 'wasm-opt-gufa',
    optimize: ['--gufa', '-O3', '--converge'],
    decision: 'no: the same',
  },
  {
    name: 'then `wasm-opt -Os --converge`',
    folder: 'wasm-opt-Os',
    optimize: ['-Os', '--converge'],
    decision: 'no: the same',
  },
  {
    name: 'linked with `-O2`',
    folder: 'link-O2',
    link: ['-O2'],
    decision: 'no: not faster',
  },
  {
    name: 'linked with `-Os`',
    folder: 'link-Os',
    link: ['-Os'],
    decision: 'no: 0.3 % less when compressed, and `count` is slower in most runs',
  },
  {
    name: 'every function with one caller inlined, as Binaryen does by itself',
    folder: 'one-caller',
    link: ['-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=1000000'],
    decision: 'no: the same, and the first calls of a process are slower',
  },
  {
    name: '`-sMALLOC=dlmalloc`',
    folder: 'dlmalloc',
    link: ['-sMALLOC=dlmalloc'],
    decision: 'no: larger, and memory is taken too rarely to show',
  },
  {
    name: '`-sMALLOC=mimalloc`',
    folder: 'mimalloc',
    link: ['-sMALLOC=mimalloc'],
    decision: 'no: the same, and by far the largest',
  },
  {
    name: '`-sEVAL_CTORS`',
    folder: 'eval-ctors',
    link: ['-sEVAL_CTORS=1'],
    decision: 'no: nothing gained but 0.3 % by gzip, and more bytes',
  },
  {
    name: '`-O3 -flto`',
    folder: 'lto',
    compile: '-O3 -flto',
    decision: 'no: 10 kB more by gzip, for 4 to 5 % less time of `analyze`',
  },
]
