import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  declaredIn,
  declaredSymbols,
  differences,
  listedSymbols,
} from '../../tools/library/symbols.mjs'

test('functions are read from a header, whatever they answer and however their lines break', () => {
  const header = `
    /* WB_API void wb_not_this(void); */
    WB_API const char* wb_name(wb_status status);
    WB_API wb_status wb_make(const char* text,
                             wb_thing** out);
    typedef struct wb_thing wb_thing;`
  assert.deepEqual(declaredIn(header), ['wb_name', 'wb_make'])
})

test('the committed list of symbols is that of the headers', () => {
  assert.deepEqual(listedSymbols(), declaredSymbols())
})

test('differences of two lists are named', () => {
  assert.deepEqual(differences(['a', 'b'], ['b', 'c']), ['a is missing', 'c is too much'])
})
