// esbuild leaves new URL() as it is: the module is copied beside what it is relative to.
import { build } from 'esbuild'
import { cpSync } from 'node:fs'

const { warnings } = await build({
  entryPoints: {
    ...Object.fromEntries(
      ['inlined', 'file', 'worker', 'worker-thread', 'pool-thread'].map(itself),
    ),
    pool: 'pool-own-worker.js',
  },
  bundle: true,
  minify: true,
  format: 'esm',
  outdir: 'site',
})
if (warnings.length > 0) throw new Error(`${warnings.length} warnings`)
cpSync('node_modules/wordbridge/dist/wordbridge.wasm', 'site/wordbridge.wasm')
cpSync('index.html', 'site/index.html')

function itself(name) {
  return [name, `${name}.js`]
}
