// The cases that every host answers alike (docs/conformance.md), by the package in a page.
import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inProject } from '../../tools/project.mjs'
import { parseDigests } from '../conformance/canonical.mjs'

const ORIGIN = 'http://localhost'

/** Runs in the page: differences and the lines of results, by group. */
async function runInPage() {
  const [wordbridge, languages, { parseCases, runAll }, { runCase }] = await Promise.all([
    import('/dist/wordbridge.mjs'),
    import('/dist/languages.mjs'),
    import('/test/conformance/canonical.mjs'),
    import('/test/conformance/run-case.mjs'),
  ])
  await wordbridge.load({ packs: [languages.default] })
  const response = await fetch('/test/data/conformance.jsonl')
  return runAll(parseCases(await response.text()), (each) => runCase(wordbridge, each))
}

test('every case has the results that are expected in a page, and the digests are those of every host', async ({
  page,
}) => {
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    return route.fulfill({ path: inProject(pathname.slice(1)) })
  })
  await page.goto(`${ORIGIN}/`)
  const { failures, lines } = await page.evaluate(runInPage)
  expect(failures).toEqual([])
  const digests = Object.entries(lines).map(([group, text]) => [
    group,
    createHash('sha256').update(text).digest('hex'),
  ])
  const expected = parseDigests(readFileSync(inProject('test/data/conformance.sha256'), 'utf8'))
  expect(Object.fromEntries(digests)).toEqual(expected)
  console.log(`conformance: in a page, all: ${expected.all}`)
})
