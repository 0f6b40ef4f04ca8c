// Compiled against the built package by types.test.ts, never run: an expected error that is none is
// an error.
import {
  analyze,
  type AnalyzeOptions,
  analyzeStream,
  count,
  type CountOptions,
  type Granularity,
  load,
  loadSync,
  type Score,
  segment,
  SegmentKind,
  type Segments,
  Stream,
  Summary,
  type TextStats,
  type Version,
  version,
  WordbridgeError,
  type WordbridgeErrorCode,
} from 'wordbridge'

await load()

const stats: TextStats = analyze('text', { language: 'und', newlines: 'wrap', mostCommonWords: 3 })
const ofBytes: TextStats = analyze(new Uint8Array(3))
const options: AnalyzeOptions = {}
analyze('text', options)

const countOptions: CountOptions = { granularity: 'line', newlines: 'wrap' }
const counted: number = count('text') + count(new Uint8Array(3), countOptions)

const { start, end, kind }: Segments = segment('text', { granularity: 'grapheme' })
segment('more text', { granularity: 'grapheme', into: { start, end, kind } })
const slices: string[] = Array.from(start, (from, index) => 'text'.slice(from, end[index]))
const isLetter: boolean = kind[0] === SegmentKind.letter
const kinds: SegmentKind[] = [0, SegmentKind.ideograph]
const versions: Version = version()

const stream = new Stream({
  newlines: 'wrap',
  onProgress: ({ bytes, total }) => bytes < (total ?? 0),
})
stream.feed('text')
stream.feed(new Uint8Array(3))
const summary: Summary = stream.finish().merge(Summary.restore(new Uint8Array(3)))
const saved: Uint8Array = summary.save()
const ofStream: TextStats = (await analyzeStream(['text', saved])).stats

const ease: Score | undefined = stats.readability?.fleschReadingEase
const value: number | null | undefined = ease?.value
const syllables: number | null = stats.syllableCount
const top: string | undefined = stats.mostCommonWords[0]?.word

const error = new WordbridgeError('load-failed', 'It failed.', { offset: 1, cause: value })
const code: WordbridgeErrorCode = error.code
switch (code) {
  case 'not-loaded':
  case 'load-failed':
  case 'wrong-type':
  case 'unknown-option':
  case 'invalid-option':
  case 'wrong-language':
  case 'counts-needed':
  case 'order-needed':
  case 'text-too-large':
  case 'out-of-memory':
  case 'out-of-range':
  case 'stack-exhausted':
  case 'deleted':
  case 'finished':
  case 'different-policies':
  case 'invalid-data':
  case 'pack-missing':
  case 'foreign-handle':
  case 'lease-ended':
  case 'view-detached':
  case 'busy':
  case 'disconnected':
  case 'worker-failed':
  case 'broken':
    break
  default: {
    const none: never = code
    throw new Error(none)
  }
}

const granularities: Granularity[] = ['grapheme', 'word', 'sentence', 'paragraph', 'line']

// @ts-expect-error: a source gives strings or bytes
await analyzeStream([7])
// @ts-expect-error: only finish(), analyzeStream() and restore() make a summary
new Summary()
// @ts-expect-error: a text is a string or bytes
analyze(42)
// @ts-expect-error: bytes are a Uint8Array
analyze(new ArrayBuffer(3))
// @ts-expect-error: unknown option
analyze('text', { top: 3 })
// @ts-expect-error: unknown language
analyze('text', { language: 'xx' })
// @ts-expect-error: unknown policy
analyze('text', { newlines: 'unwrap' })
// @ts-expect-error: unknown granularity
count('text', { granularity: 'words' })
// @ts-expect-error: unknown option
count('text', { mostCommonWords: 3 })
// @ts-expect-error: unknown policy
count('text', { granularity: 'sentence', sentences: 'punkt' })
// @ts-expect-error: abbreviations are strings
segment('text', { granularity: 'sentence', abbreviations: [1] })
// @ts-expect-error: granularity is required
segment('text', {})
// @ts-expect-error: not a single column
segment('text', { granularity: 'word', into: start })
// @ts-expect-error: options are required
segment('text')
// @ts-expect-error: unknown granularity
segment('text', { granularity: 'letter' })
// @ts-expect-error: a result is read-only
stats.wordCount = 3
// @ts-expect-error: a result is read-only, its lists too
stats.mostCommonWords.push({ word: 'the', count: 1 })
// @ts-expect-error: syllables may be null
stats.syllableCount.toFixed()
// @ts-expect-error: readability may be null
stats.readability.fleschReadingEase
// @ts-expect-error: unknown code
new WordbridgeError('unknown', 'text')
// @ts-expect-error: load takes options
await load('wordbridge.wasm')
// @ts-expect-error: a module is no number
await load({ wasm: 42 })
await load({ wasm: 'wordbridge.wasm' })
await load({ wasm: Promise.resolve(new Uint8Array(8)) })
loadSync({ wasm: new ArrayBuffer(8) })
// @ts-expect-error: nothing can be fetched at once
loadSync({ wasm: 'wordbridge.wasm' })

export {
  counted,
  granularities,
  isLetter,
  kinds,
  ofBytes,
  ofStream,
  slices,
  syllables,
  top,
  versions,
}
