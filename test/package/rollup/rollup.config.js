// Rollup alone follows neither packages nor new URL(): with the two usual plugins it does.
import resolve from '@rollup/plugin-node-resolve'
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets'
import { cpSync } from 'node:fs'

cpSync('index.html', 'site/index.html')

export default {
  input: ['inlined.js', 'file.js', 'worker.js', 'worker-thread.js'],
  output: { dir: 'site', format: 'es' },
  plugins: [
    resolve({ browser: true }),
    importMetaAssets({ include: ['**/node_modules/wordbridge/**'] }),
  ],
}
