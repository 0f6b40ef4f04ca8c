import type { Granularity, Language, Newlines } from './types.ts'

/** Elements in wasm memory. It lives as long as the handle it was read from. */
export interface Column {
  /** Address of the first element, in bytes. */
  readonly pointer: number
  /** Number of elements. */
  readonly length: number
}

/** Totals of a text: whole numbers below 2^53. */
export interface CoreTotals {
  readonly words: number
  readonly distinctWords: number
  readonly sentences: number
  readonly paragraphs: number
  readonly lines: number
  /** 0 for an undetermined language. */
  readonly syllables: number
  readonly bytes: number
  readonly illFormed: number
  readonly graphemes: number
  readonly graphemesWithoutSpaces: number
  readonly codePoints: number
  readonly codePointsWithoutSpaces: number
  readonly utf16Units: number
  readonly utf16UnitsWithoutSpaces: number
}

/** An object of the core. Whoever got it calls `delete()`. */
export interface CoreHandle {
  /** One of {@link Core.Status}; unless it is `ok`, nothing else of the handle is of use. */
  readonly status: number
  delete(): void
}

export interface CoreAnalysis extends CoreHandle {
  readonly totals: CoreTotals
  /** NaN when there are no words. */
  readonly readability: { readonly fleschReadingEase: number; readonly fleschKincaidGrade: number }
  /** UTF-8 of the most common words, a line feed behind each. */
  readonly wordText: Column
  /** Uint32, one for each of the most common words. */
  readonly wordCounts: Column
  /** Uint32: the sentence lengths that occur, rising. */
  readonly lengthWords: Column
  /** Uint32: how many sentences have each length. */
  readonly lengthSentences: Column
}

export interface CoreSegmentation extends CoreHandle {
  /** Uint32, UTF-16 offsets. */
  readonly start: Column
  /** Uint32, UTF-16 offsets. */
  readonly end: Column
  /** Uint8, values of {@link Core.SegmentKind}. */
  readonly kind: Column
}

/** What the module's factory makes: see wasm/bindings.cpp, which this file mirrors. */
export interface Core {
  /** Views of all memory. Memory growth replaces them: read them from here each time. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly HEAPU32: Uint32Array<ArrayBuffer>
  /** Address of `size` new bytes, as a signed 32-bit number; 0 if there is no memory. */
  _malloc(size: number): number
  _free(pointer: number): void

  readonly Status: Readonly<Record<'ok' | 'outOfMemory' | 'textTooLarge', number>>
  readonly Newlines: Readonly<Record<Newlines, number>>
  readonly Granularity: Readonly<Record<Granularity, number>>
  readonly Language: Readonly<Record<Language, number>>
  readonly SegmentKind: Readonly<Record<string, number>>

  version(): { readonly unicode: string; readonly emscripten: string; readonly simd: boolean }
  /** The longest text, in bytes of UTF-8. */
  maximumTextSize(): number
  /** `null` if there is no memory for the handle. */
  analyze(
    text: number,
    size: number,
    options: {
      readonly newlines: number
      readonly language: number
      readonly mostCommonWords: number
    },
  ): CoreAnalysis | null
  /** `null` if there is no memory for the handle. */
  segment(
    text: number,
    size: number,
    granularity: number,
    newlines: number,
  ): CoreSegmentation | null
}

/** What the factory takes. */
export interface CoreOptions {
  /** Starts the module itself: must call `receive` with the instance, or the factory never settles. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object
}
