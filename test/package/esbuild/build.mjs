// esbuild leaves new URL() as it is: the module is copied beside what it is relative to.
import { build } from 'esbuild'
import { cpSync } from 'node:fs'

const { warnings } = await build({
  entryPoints: ['inlined.js', 'file.js', 'worker.js', 'worker-thread.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  outdir: 'site',
})
if (warnings.length > 0) throw new Error(`${warnings.length} warnings`)
cpSync('node_modules/wordbridge/dist/wordbridge.wasm', 'site/wordbridge.wasm')
cpSync('index.html', 'site/index.html')
