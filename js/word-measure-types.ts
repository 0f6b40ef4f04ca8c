import type { Language, MarkupOptions, Newlines, SentenceOptions, WordOptions } from './types.ts'

/** How a text is read whose words are measured: as by {@link analyze}. */
export interface MeasuredTextOptions extends WordOptions, SentenceOptions, MarkupOptions {
  /**
   * Whose case folding makes words the same, and whose abbreviations end no sentence. Default `'en'`. `'auto'` identifies it, for
   * which the pack `wordbridge/languages` is needed.
   */
  readonly language?: Language | 'auto'
  /** What a newline means for sentences. Default `'auto'`. */
  readonly newlines?: Newlines
}

/** How diversity is measured. */
export interface DiversityOptions {
  /** Words of a segment of MSTTR and of a window of MATTR. Default 100; from 1 to 2^32 - 1. */
  readonly window?: number
  /** Type-token ratio at which MTLD ends a factor. Default 0.72; above 0 and below 1. */
  readonly mtldFactor?: number
}

/**
 * Lexical diversity by the measures that the vocabulary gives: of N words, V of them distinct, V_f of these occurring f times.
 * `null` where a measure is not defined for the text. Formulas and sources: docs/words.md.
 */
export interface VocabularyDiversity {
  /** N. */
  readonly wordCount: number
  /** V. */
  readonly distinctWordCount: number
  /** V_1: words that occur once. */
  readonly hapaxLegomena: number
  /** V_2: words that occur twice. */
  readonly disLegomena: number
  /** TTR: V / N, above 0 to 1. Falls with the length of the text. */
  readonly typeTokenRatio: number | null
  /** Guiraud's R: V / sqrt N. */
  readonly rootTypeTokenRatio: number | null
  /** Carroll's CTTR: V / sqrt 2N. */
  readonly correctedTypeTokenRatio: number | null
  /** Herdan's C: ln V / ln N. */
  readonly logTypeTokenRatio: number | null
  /** Maas's a squared: (ln N - ln V) / ln² N. Less is more diverse. */
  readonly maas: number | null
  /** Dugast's U: ln² N / (ln N - ln V). */
  readonly dugast: number | null
  /** Brunet's W: N^(V^-0.172). Less is more diverse. */
  readonly brunetW: number | null
  /** Honoré's R: 100 ln N / (1 - V_1 / V). */
  readonly honoreR: number | null
  /** Yule's K: 10^4 (sum f² V_f - N) / N². Less is more diverse; hardly depends on the length. */
  readonly yuleK: number | null
  /** Yule's I: V² / (sum f² V_f - V). */
  readonly yuleI: number | null
  /** Simpson's D: the probability, 0 to 1, that two words are the same. */
  readonly simpsonD: number | null
  /** Herdan's Vm. */
  readonly herdanVm: number | null
  /** Sichel's S: V_2 / V. */
  readonly sichelS: number | null
  /** Shannon's entropy, in bits a word. */
  readonly entropy: number | null
  /** Somers's S: ln ln V / ln ln N. */
  readonly somersS: number | null
  /** Rubet's k: ln V / ln ln N. */
  readonly rubetK: number | null
  /** The sum of the squares of the relative frequencies, above 0 to 1. Less is more diverse. */
  readonly repeatRate: number | null
  /** vocd-D, by all samples of 35 to 50 words; `null` for less than 50 words, and where no word comes again. */
  readonly vocdD: number | null
  /** HD-D: the mean TTR of all samples of 42 words, 0 to 1; `null` for less than 42 words. */
  readonly hdd: number | null
}

/** The same and the measures that need the order of the words. */
export interface Diversity extends VocabularyDiversity {
  /** MSTTR: the mean TTR of the segments of `window` words, the rest left out; `null` for a shorter text. */
  readonly meanSegmentalTypeTokenRatio: number | null
  /** MATTR: the mean TTR of all windows of `window` words; `null` for a shorter text. */
  readonly movingAverageTypeTokenRatio: number | null
  /** MTLD: the mean number of words until the TTR is below `mtldFactor`; `null` where no word comes again. */
  readonly mtld: number | null
}

/** Diversity of a summary: without the measures that need the order of the words if it does not know that. */
export type SummaryDiversity = VocabularyDiversity & Partial<Diversity>

/** Which rows of a ranking are wanted. */
export interface RankingOptions {
  /** Rows at most. Default 20. */
  readonly count?: number
  /** Occurrences that a row has at least: 1 or more. Default 2; 1 for keywords. */
  readonly minimumCount?: number
  /** Words that are not wanted, in any spelling: see docs/words.md. Default none. */
  readonly stopWords?: Iterable<string>
}

/** How n-grams are ranked. */
export interface NgramOptions extends RankingOptions {
  /** Words of an n-gram, from 1 to 5. Default 2. */
  readonly n?: number
}

/** An n-gram and how often it occurs. */
export interface NgramCount {
  /** Its words, as a vocabulary spells them. */
  readonly words: readonly string[]
  readonly count: number
}

/** A word that a text is likely to be about. */
export interface Keyword {
  /** As a vocabulary spells it. */
  readonly word: string
  readonly count: number
  /** Greater for what is more likely: see {@link keywords}. For comparison inside of one text. */
  readonly score: number
}

/** By what collocations are ranked. */
export type CollocationMeasure =
  | 'logLikelihood'
  | 'mutualInformation'
  | 'normalizedMutualInformation'
  | 'tScore'
  | 'dice'
  | 'chiSquared'
  | 'zScore'
  | 'cubedMutualInformation'

/** How collocations are ranked. */
export interface CollocationOptions extends RankingOptions {
  /** Default `'logLikelihood'`. */
  readonly measure?: CollocationMeasure
}

/** Two neighbours that are together more often than chance has it. */
export interface Collocation extends Readonly<Record<CollocationMeasure, number>> {
  readonly words: readonly [string, string]
  /** How often they are neighbours inside of a sentence, in this order. */
  readonly count: number
  /** Dunning's G²; below 0 if they are together less often than chance has it. */
  readonly logLikelihood: number
  /** PMI, in bits. */
  readonly mutualInformation: number
  /** PMI by what it is at most, from -1 to 1. */
  readonly normalizedMutualInformation: number
  readonly tScore: number
  /** From 0 to 1. */
  readonly dice: number
  /** Pearson's; below 0 as `logLikelihood` is. */
  readonly chiSquared: number
  readonly zScore: number
  /** MI³: PMI that does not prefer rare pairs. */
  readonly cubedMutualInformation: number
}

/** By what key words are ranked. */
export type KeynessMeasure =
  'logLikelihood' | 'logRatio' | 'percentDifference' | 'bayesFactor' | 'chiSquared'

/** How key words are ranked. */
export interface KeynessOptions extends RankingOptions {
  /** Default `'logLikelihood'`. */
  readonly measure?: KeynessMeasure
}

/** A word beside its use in a reference. */
export interface KeyWord extends Readonly<Record<KeynessMeasure, number>> {
  readonly word: string
  readonly count: number
  readonly referenceCount: number
  /** G²; below 0 if the word is rarer than in the reference. */
  readonly logLikelihood: number
  /** Binary logarithm of the ratio of the relative frequencies; 0.5 stands for a count of 0. */
  readonly logRatio: number
  /** %DIFF: by how many percent the relative frequency is above that in the reference. */
  readonly percentDifference: number
  /** BIC: 2 to 6 is positive evidence, 6 to 10 strong, more very strong. */
  readonly bayesFactor: number
  /** Pearson's; below 0 as `logLikelihood` is. */
  readonly chiSquared: number
}

/** How evenly a word is spread over parts of a text. `null` where a measure is not defined. */
export interface Dispersion {
  /** Occurrences in each part. */
  readonly counts: readonly number[]
  /** Parts with the word. */
  readonly range: number
  /** Juilland's D: 1 is even. */
  readonly juillandD: number | null
  /** Carroll's D2: 1 is even. */
  readonly carrollD2: number | null
  /** Rosengren's S: 1 is even. */
  readonly rosengrenS: number | null
  /** Gries's deviation of proportions: 0 is even. */
  readonly griesDp: number | null
  /** The same by what it is at most, from 0 to 1. */
  readonly griesDpNorm: number | null
  /** Lyne's D3: 1 is even. */
  readonly lyneD3: number | null
  /** ARF: about how often the word occurs, what stands close together counted once. Without parts. */
  readonly averageReducedFrequency: number | null
  /** AWT: how many words one waits for the word on average, from anywhere. Without parts. */
  readonly averageWaitingTime: number | null
  /** ALD: a mean of the decimal logarithms of the distances. Without parts. */
  readonly averageLogarithmicDistance: number | null
}
