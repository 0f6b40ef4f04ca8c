// Rollup alone follows neither packages nor new URL(): with the two usual plugins it does.
import resolve from '@rollup/plugin-node-resolve'
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets'
import { cpSync } from 'node:fs'

cpSync('index.html', 'site/index.html')

export default {
  input: {
    ...Object.fromEntries(
      ['inlined', 'file', 'worker', 'worker-thread', 'pool-thread'].map((name) => [
        name,
        `${name}.js`,
      ]),
    ),
    pool: 'pool-own-worker.js',
  },
  output: { dir: 'site', format: 'es' },
  plugins: [
    resolve({ browser: true }),
    importMetaAssets({ include: ['**/node_modules/wordbridge/**'] }),
  ],
}
