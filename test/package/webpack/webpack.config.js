// The page names four scripts; webpack, which has no pages, makes them.
import { cpSync } from 'node:fs'

cpSync('index.html', 'site/index.html')

const entry = Object.fromEntries(
  ['inlined', 'file', 'worker', 'pool'].map((name) => [name, `./${name}.js`]),
)
export default { entry, output: { path: new URL('site', import.meta.url).pathname } }
