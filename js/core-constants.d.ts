// What is known of the core beforehand, which tools/package/bundle.mjs bundles for the name 'wordbridge-core.constants':
// wasm/constants.cpp has the values. The names are those of C++.
import type { ColumnName } from './columns.ts'
import type { LevelName, NumberName, PartName } from './core.ts'
import type {
  Granularity as GranularityName,
  Language as LanguageName,
  Markup as MarkupName,
  Newlines as NewlinesName,
  OffsetUnit as OffsetUnitName,
  WordPolicy as WordPolicyName,
} from './types.ts'

type Enumeration<Name extends string> = Readonly<Record<Name, number>>

export declare const Status: Enumeration<
  | 'ok'
  | 'outOfMemory'
  | 'textTooLarge'
  | 'cancelled'
  | 'outOfRange'
  | 'differentPolicies'
  | 'invalidData'
>
export declare const SavedDefect: Enumeration<
  'none' | 'noSummary' | 'newerFormat' | 'damaged' | 'contradiction'
>
export declare const PackDefect: Enumeration<'none' | 'noPack' | 'otherFormat' | 'damaged'>
export declare const Newlines: Enumeration<NewlinesName>
/** The policy in a number of `packWords()`, which is what `words` is in calls of the core. */
export declare const WordPolicy: Enumeration<WordPolicyName>
export declare const Markup: Enumeration<MarkupName>
export declare const Granularity: Enumeration<GranularityName>
export declare const Language: Enumeration<LanguageName>
export declare const OffsetUnit: Enumeration<OffsetUnitName>
export declare const Encoding: Enumeration<'utf8' | 'wtf8' | 'words' | 'wordKinds'>
export declare const Level: Enumeration<LevelName>
export declare const Part: Enumeration<PartName>
export declare const Number: Enumeration<NumberName>
export declare const Column: Enumeration<ColumnName>

/** Bytes of UTF-8 that a code unit takes at most. */
export declare const bytesPerCodeUnit: number
/** Bytes behind those that `transcode()` of the core needs too. */
export declare const transcodingMargin: number

export declare const unicodeVersion: string
export declare const emscriptenVersion: string
