// What scripts write into documents is there.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '../../tools/project.mjs'

const documents = [
  'README.md',
  'hosts/python/README.md',
  ...readdirSync(inProject('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

for (const document of documents) {
  const text = readFileSync(inProject(document), 'utf8')
  for (const [, mark, content] of text.matchAll(/<!-- (.+): written by .+ -->([^]*?)<!-- /g)) {
    test(`${document} has what its mark promises: ${mark}`, () => {
      assert.notEqual(content.trim(), '')
    })
  }
}
