import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onlyAbsentFromRegistry } from '../../tools/install.mjs'

const refusal =
  'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when'
const absent = 'npm error Missing: @some/binding-win32@ from lock file'
const wrong = 'npm error Missing: left-pad@1.3.0 from lock file'
const changed = "npm error Invalid: lock file's jest@30.0.0 does not satisfy jest@31.0.0"

test('a lock file that lacks only what the registry lacks is told from one that is out of date', () => {
  assert.equal(onlyAbsentFromRegistry([refusal, absent, absent].join('\n')), 2)
  assert.equal(onlyAbsentFromRegistry([refusal, absent, wrong].join('\n')), undefined)
  assert.equal(onlyAbsentFromRegistry([refusal, changed].join('\n')), undefined)
  assert.equal(onlyAbsentFromRegistry('npm error network'), undefined)
})
