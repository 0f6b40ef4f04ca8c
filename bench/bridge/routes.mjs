// What bench/bridge/measure.mjs runs: every route as a function that takes it `times` times and answers a number,
// so that no call can be left out. Each function has its own loop: the engine then sees one callee per call site.
import { TextEncoder } from 'node:util'

const HEAP_ELEMENT = { uint32: 4, float64: 8 }
const BYTES_PER_CODE_UNIT = 3

/** Makes the routes through one build of routes.cpp. @returns {Record<string, (times: number) => number>} */
export function moduleRoutes(core, texts) {
  return {
    ...numberRoutes(core),
    ...textRoutes(core, texts),
    ...resultRoutes(core),
    ...handleRoutes(core),
    ...manyTextRoutes(core, texts.many),
  }
}

function numberRoutes(core) {
  const { _route_add: exported, add, makeCounter } = core
  const counter = makeCounter()
  return {
    'raw export': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += exported(i, 1)
      return sum
    },
    'embind function': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += add(i, 1)
      return sum
    },
    'embind method': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += counter.add(i)
      return sum
    },
    'embind property': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += counter.words
      return sum
    },
  }
}

function textRoutes(core, texts) {
  const routes = {}
  for (const size of ['10 B', '1 kB', '1 MB', '10 MB']) {
    const text = texts[size]
    const { pointer, encode } = textBlock(core, text.length)
    const { countString, countAt, _route_count: exported } = core
    routes[`std::string, ${size}`] = (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += countString(text)
      return sum
    }
    routes[`encodeInto + embind function, ${size}`] = (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += countAt(pointer, encode(text))
      return sum
    }
    routes[`encodeInto + raw export, ${size}`] = (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += exported(pointer, encode(text))
      return sum
    }
    routes[`bytes already there + raw export, ${size}`] = (times) => {
      const length = encode(text)
      let sum = 0
      for (let i = 0; i < times; i++) sum += exported(pointer, length)
      return sum
    }
  }
  return routes
}

function resultRoutes(core) {
  const { countsByValue, countsAsObject, countsAsView, countsInPlace } = core
  return {
    value_object: (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        const { words, sentences, grade } = countsByValue()
        sum += words + sentences + grade
      }
      return sum
    },
    'val::object': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        const { words, sentences, grade } = countsAsObject()
        sum += words + sentences + grade
      }
      return sum
    },
    typed_memory_view: (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        const view = countsAsView()
        sum += view[0] + view[1] + view[2]
      }
      return sum
    },
    'address, read through HEAPF64': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        const index = countsInPlace() / HEAP_ELEMENT.float64
        const heap = core.HEAPF64
        sum += heap[index] + heap[index + 1] + heap[index + 2]
      }
      return sum
    },
  }
}

function handleRoutes(core) {
  const { makeCounter, SharedCounter } = core
  return {
    'raw pointer: make + delete': (times) => {
      for (let i = 0; i < times; i++) makeCounter().delete()
      return times
    },
    'smart pointer: new + delete': (times) => {
      for (let i = 0; i < times; i++) new SharedCounter().delete()
      return times
    },
  }
}

function manyTextRoutes(core, texts) {
  const { countString, _route_count: exported, _route_count_packed: packed } = core
  const one = textBlock(core, texts[0].length)
  const all = textBlock(
    core,
    texts.reduce((sum, text) => sum + text.length, 0),
  )
  const ends = core._malloc(texts.length * HEAP_ELEMENT.uint32)
  return {
    'many: std::string each': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) for (const text of texts) sum += countString(text)
      return sum
    },
    'many: encodeInto + raw export each': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        for (const text of texts) sum += exported(one.pointer, one.encode(text))
      }
      return sum
    },
    'many: encodeInto each, packed, one call': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        let end = 0
        let entry = ends / HEAP_ELEMENT.uint32
        const heap = core.HEAPU32
        for (const text of texts) {
          end += all.encode(text, end)
          heap[entry++] = end
        }
        sum += packed(all.pointer, ends, texts.length)
      }
      return sum
    },
    'many: joined, one encodeInto, one call': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += exported(all.pointer, all.encode(texts.join('\n')))
      return sum
    },
  }
}

/** A block that holds any text of so many code units, as js/memory.ts has one, and what writes a text there. */
function textBlock(core, codeUnits) {
  const encoder = new TextEncoder()
  const capacity = codeUnits * BYTES_PER_CODE_UNIT
  const pointer = core._malloc(capacity)
  const encode = (text, offset = 0) =>
    encoder.encodeInto(text, core.HEAPU8.subarray(pointer + offset, pointer + capacity)).written
  return { pointer, encode }
}

/** The same through the package as it is shipped, with all of its work. */
export function packageRoutes({ analyze, Document }, texts) {
  const large = texts['10 MB']
  return {
    'many: analyze() each': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) for (const text of texts.many) sum += analyze(text).wordCount
      return sum
    },
    'many: new Document() + delete() each': (times) => {
      for (let i = 0; i < times; i++) for (const text of texts.many) new Document(text).delete()
      return times
    },
    'analyze(), no text': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += analyze('').wordCount
      return sum
    },
    'new Document() + delete(), no text': (times) => {
      for (let i = 0; i < times; i++) new Document('').delete()
      return times
    },
    'analyze(), 10 MB': (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) sum += analyze(large).wordCount
      return sum
    },
    'new Document() + delete(), 10 MB': (times) => {
      for (let i = 0; i < times; i++) new Document(large).delete()
      return times
    },
  }
}
