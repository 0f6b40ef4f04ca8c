import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peers } from '../../bench/peers/index.mjs'
import { needsNative, selectPeers, selectTasks } from '../../bench/selection.mjs'
import { tasks } from '../../bench/tasks.mjs'

const names = (selected) => selected.map(({ name }) => name)
const ids = (selected) => selected.map(({ id }) => id)

test('without names everything is measured', () => {
  assert.deepEqual(selectTasks({ tasks: [], peers: [] }), tasks)
  assert.deepEqual(selectPeers({ peers: [] }), peers)
})

test('a smoke test has wordbridge and what needs no package, and opens no Chromium', () => {
  const smoke = { tasks: [], peers: [], mode: 'smoke' }
  const able = ids(selectPeers(smoke))
  for (const id of ['wordbridge', 'wordbridge-bytes', 'hand-written'])
    assert.ok(able.includes(id), id)
  for (const id of ['icu', 'native', 'wink-nlp']) assert.ok(!able.includes(id), id)
  assert.ok(!names(selectTasks(smoke)).includes('load-chromium'))
  assert.ok(names(selectTasks(smoke)).includes('words'))
})

test('a peer is measured beside wordbridge in its tasks alone', () => {
  assert.deepEqual(ids(selectPeers({ peers: ['graphemer'] })), ['wordbridge', 'graphemer'])
  assert.deepEqual(names(selectTasks({ tasks: [], peers: ['graphemer'] })), ['graphemes-counted'])
})

test('a named task is measured whoever takes part', () => {
  assert.deepEqual(names(selectTasks({ tasks: ['load'], peers: ['graphemer'] })), ['load'])
})

test('nothing native is built for tasks or peers that have none of it', () => {
  const needs = (options) => needsNative(selectPeers(options), selectTasks(options))
  assert.equal(needs({ tasks: ['words'], peers: [] }), true)
  assert.equal(needs({ tasks: [], peers: ['icu'] }), true)
  assert.equal(needs({ tasks: ['growth', 'load'], peers: [] }), false)
  assert.equal(needs({ tasks: ['words'], peers: ['wink-nlp'] }), false)
})

test('wordbridge can do every task, and so can those in its headlines', () => {
  for (const task of tasks.filter(({ kind }) => kind === 'work')) {
    const able = ids(peers.filter(({ works }) => works[task.work]))
    for (const id of ['wordbridge', ...task.headline]) assert.ok(able.includes(id), task.name + id)
  }
})

test('names are given once', () => {
  const all = [...names(tasks), ...ids(peers)]
  assert.equal(new Set(all).size, all.length)
})
