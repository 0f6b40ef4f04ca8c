// Parcel reads the exports of a package only if it is asked to: without, wordbridge is found by its field `module`, and paths
// below it are not.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const scripts = (names) => names.map((name) => `<script type="module" src="./${name}.js"></script>`)
const page = (names) =>
  `<!doctype html><meta charset="utf-8"><title>wordbridge</title>${scripts(names).join('')}`
const build = (file) =>
  execFileSync(
    'parcel',
    ['build', file, '--dist-dir', 'site', '--no-cache', '--public-url', './'],
    { stdio: 'inherit' },
  )

writeFileSync('index.html', page(['inlined', 'worker']))
build('index.html')

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
manifest['@parcel/resolver-default'] = { packageExports: true }
writeFileSync('package.json', JSON.stringify(manifest))
writeFileSync('exports.html', page(['inlined', 'file', 'worker']))
build('exports.html')

// A page of its own: where another script of the same page starts a worker too, Parcel 2.16 leaves out of the worker of the
// package what the two have in common.
writeFileSync('pool.html', page(['pool']))
build('pool.html')
