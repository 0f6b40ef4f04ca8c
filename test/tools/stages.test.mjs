// What bench/instructions/stages.mjs reads of a profile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costsByFunction, driver, stageOf } from '../../bench/instructions/stages.mjs'

const PROFILE = `# callgrind format
events: Ir
ob=(1) /usr/lib/libc.so.6
fn=(1) memcmp
10 40
+2 5

fn=(2) (below main)
0 3
cob=(2) ${driver}
cfn=(3) measured_work
calls=1 0
0 1000

ob=(2)
fn=(3)
12 7
* 2
cfn=(4) wordbridge::LineReader::next()
calls=9 30
-2 500

fn=(4)
31 100
cob=(1)
cfn=(1)
calls=3 10
+1 45
33 200
`

test('a function has its own instructions, and those of shared libraries that it calls', () => {
  assert.deepEqual(
    [...costsByFunction(PROFILE)],
    [
      ['measured_work', 9],
      ['wordbridge::LineReader::next()', 345],
    ],
  )
})

test('of an empty profile there is none', () => {
  assert.equal(costsByFunction('').size, 0)
})

test('what unpacks the model of syllables is told from what counts them', () => {
  const unpacked = 'the syllable model, unpacked at its first use'
  assert.equal(
    stageOf('wordbridge::SyllableModel::SyllableModel(unsigned char const*)')[0],
    unpacked,
  )
  assert.equal(
    stageOf('wordbridge::PrefixDecoder::number(wordbridge::PrefixCode const&)')[0],
    unpacked,
  )
  const counted = 'syllables of each distinct word'
  assert.equal(
    stageOf('wordbridge::SyllableModel::carriers(wordbridge::LetterRun const&) const')[0],
    counted,
  )
  assert.equal(stageOf('wordbridge::set_english_syllables(wordbridge::Vocabulary&)')[0], counted)
  assert.equal(stageOf('main')[0], 'all else')
})
