import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { filesOfList, stopWordLists } from '../../tools/package/stop-words.mjs'
import { inProject } from '../../tools/project.mjs'

test('docs/data.md is what the script writes', () => {
  execFileSync(process.execPath, [inProject('tools/data.mjs'), '--check'])
})

test('every list has the commonest words of its language, each once, without white space around it', () => {
  const lists = new Map(stopWordLists().map(({ language, words }) => [language, words]))
  for (const [language, word] of Object.entries({
    en: 'the',
    de: 'und',
    fr: 'les',
    ru: 'и',
    tr: 've',
  })) {
    assert.ok(lists.get(language).includes(word), language)
  }
  for (const words of lists.values()) {
    assert.ok(words.length > 20)
    assert.equal(new Set(words).size, words.length)
    for (const word of words) assert.match(word, /^\S(?:[^\n]*\S)?$/u)
  }
})

test('a list is a module with a frozen default export', async () => {
  const module = filesOfList({ language: 'xx', words: ['a', "b'c"] })['stop-words/xx.mjs']
  const { default: words } = await import(`data:text/javascript,${encodeURIComponent(module)}`)
  assert.deepEqual(words, ['a', "b'c"])
  assert.ok(Object.isFrozen(words))
})
