// A bundle for Node leaves files behind that a program reads: the module is inside of it, so that it runs wherever it is put.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const use = 'loadSync(); console.log(count("a b c"))'
const programs = {
  import: `import { count, loadSync } from 'wordbridge'; ${use}`,
  require: `const { count, loadSync } = require('wordbridge'); ${use}`,
}
const folder = mkdtempSync(path.join(tmpdir(), 'wordbridge-bundle-'))
try {
  for (const [way, contents] of Object.entries(programs)) {
    const outfile = path.join(folder, `${way}.cjs`)
    await build({
      stdin: { contents, resolveDir: '.' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
    })
    const counted = execFileSync(process.execPath, [outfile], { encoding: 'utf8' })
    if (counted !== '3\n') throw new Error(`A bundle for Node with ${way} printed ${counted}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
