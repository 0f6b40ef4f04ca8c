// Builds the demo page from the package as its users get it: dist/, by the names in `exports`.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { policyOf } from './content-security-policy.mjs'
import { makeSamples } from './samples.mjs'

const project = new URL('../', import.meta.url)
const { exports } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'))
/** The file of an entry that browsers get. */
function fileOf(entry) {
  const conditions = exports[`./${entry}`]
  const file = conditions?.import?.default ?? conditions?.default
  if (typeof file !== 'string') throw new Error(`wordbridge/${entry} has no entry for browsers.`)
  return fileURLToPath(new URL(file, project))
}

const ENTRIES = ['file', 'codemirror', 'dom', 'lexical', 'monaco', 'prosemirror', 'tiptap']

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the folder can be served from any path.
  base: './',
  resolve: {
    alias: Object.fromEntries(ENTRIES.map((entry) => [`wordbridge/${entry}`, fileOf(entry)])),
  },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('build/web/', project)),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licences.md' },
    // The policy allows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages() },
    chunkSizeWarningLimit: 1000,
  },
  plugins: [frame(), samples(), policy()],
})

/** The demo page, and one for each editor that has an adapter. */
function pages() {
  const examples = readdirSync(new URL('editors/', import.meta.url))
  return ['index.html', ...examples.map((name) => `editors/${name}`)].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  )
}

/** The examples of the editors are one page, but for what each says about itself and its script. */
function frame() {
  const page = readFileSync(new URL('example-frame.html', import.meta.url), 'utf8')
  return {
    name: 'example-frame',
    transformIndexHtml: {
      order: 'pre',
      handler(header, { path }) {
        const [, name] = /\/editors\/(\w+)\.html$/.exec(path) ?? []
        if (name === undefined) return header
        const [, title] = /<h1>(.*?)<\/h1>/.exec(header) ?? []
        if (title === undefined) throw new Error(`web/editors/${name}.html has no <h1>.`)
        const parts = { TITLE: title, HEADER: header, NAME: name }
        return page.replace(/\b(?:TITLE|HEADER|NAME)\b/g, (part) => parts[part])
      },
    },
  }
}

/** The texts that can be opened, made of the corpora of the tests. */
function samples() {
  return {
    name: 'samples',
    generateBundle() {
      for (const { name, text } of makeSamples()) {
        this.emitFile({ type: 'asset', fileName: `samples/${name}.txt`, source: text })
      }
    },
  }
}

/** The policy inside of the page, for hosts that cannot send it as a header. */
function policy() {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (_html, { path }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(path) },
        injectTo: 'head-prepend',
      },
    ],
  }
}
