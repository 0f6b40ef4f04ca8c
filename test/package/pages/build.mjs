// Pages without any tool: the files of the package as they are, each page under the policy that tools/package/site.mjs sends.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

cpSync('node_modules/wordbridge/dist', 'site/wordbridge', { recursive: true })
cpSync('report.mjs', 'site/report.mjs')
for (const name of readdirSync('scripts')) cpSync(`scripts/${name}`, `site/${name}`)

// The report for classic scripts.
const report = readFileSync('report.mjs', 'utf8').replace(/^export /gm, '')
writeFileSync('site/report.js', report)

const page = (...scripts) =>
  `<!doctype html><meta charset="utf-8"><title>wordbridge</title>${scripts.join('')}`
const classic = (src) => `<script src="${src}"></script>`
const module = (src) => `<script type="module" src="${src}"></script>`
const pages = {
  script: page(
    classic('wordbridge/wordbridge.iife.js'),
    classic('report.js'),
    classic('script.js'),
  ),
  'script-alone': page(
    classic('wordbridge/wordbridge.iife.js'),
    classic('report.js'),
    classic('script.js'),
  ),
  'inside-alone': page(module('inside.js')),
  file: page(module('file.js')),
  'module-worker': page(module('module-worker.js')),
  pool: page(module('pool.js')),
  'classic-worker': page(classic('report.js'), classic('classic-worker.js')),
}
mkdirSync('site', { recursive: true })
for (const [name, html] of Object.entries(pages)) writeFileSync(`site/${name}.html`, html)
