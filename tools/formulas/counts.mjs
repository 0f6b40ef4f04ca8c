/**
 * What readability formulas are made of, in the order of the core: name -> what it is. Those that the core counts by
 * itself come first, then those that it counts with a list of words.
 */
export const COUNTS = {
  words: 'words',
  sentences: 'sentences',
  syllables: 'syllables of all words',
  letters: 'letters in all words',
  characters: 'letters, digits and punctuation inside of words: the strokes of a typewriter',
  lettersAndDigits: 'letters and digits in all words',
  monosyllables: 'words of one syllable',
  plainMonosyllables: 'words of one syllable but the, is, are, was and were',
  wordsOf2Syllables: 'words of two syllables or more',
  wordsOf3Syllables: 'words of three syllables or more',
  distinctWordsOf3Syllables: 'distinct words of three syllables or more',
  wordsOf4Syllables: 'words of four syllables or more',
  wordsOf5Syllables: 'words of five syllables or more',
  hardWords: 'words of three syllables or more, less those that have three only by -ed or -es',
  shortWords: 'words of three letters or fewer',
  wordsOf6Letters: 'words of six letters or more',
  wordsOf7Letters: 'words of seven letters or more',
  distinctWords: 'distinct words',
  meanLetters: 'mean number of letters in a word',
  varianceOfLetters: 'variance of the number of letters in a word, of the whole population',
  wordsOfExactly3SyllablesPerSentence: 'words of exactly three syllables in a sentence, on average',
  wordsOfExactly4SyllablesPerSentence: 'words of exactly four syllables in a sentence, on average',
  wordsOfExactly5SyllablesPerSentence: 'words of exactly five syllables in a sentence, on average',
  wordsOf6SyllablesPerSentence: 'words of six syllables or more in a sentence, on average',
  percentLongWords: 'words of seven letters or more, in percent',
  unfamiliarWords: 'words off the list of Dale and Chall',
  distinctUnfamiliarWords: 'distinct words off the list of Spache',
  distinctWordsOffDale769: 'distinct words off the list of 769 words of Dale',
  rareWordShare: 'words off the list of Buchanan, as a part of 1',
  percentOffHarrisJacobson: 'words off the list of Harris and Jacobson, in percent',
  percentTypesOffBambergerVanecek:
    'distinct words off the list of Bamberger and Vanecek, in percent',
  units: 'units that end in . ? ! : ; or a dash',
  pronouns: 'pronouns',
  prepositions: 'prepositions',
  conjunctions: 'conjunctions',
  punctuationMarks: 'punctuation marks',
  foreignWords: 'foreign words',
  faseehWords:
    'Arabic words of five syllables or more with hamza, thal or dha, or that end in waw-alef or waw-noon',
  difficultSyllableShare: 'Vietnamese syllables off the list of 1,000, as a part of 1',
  percentKango: 'Japanese words of Chinese origin, in percent',
  percentWago: 'Japanese words of native origin, in percent',
  percentVerbs: 'verbs, in percent',
  percentParticles: 'particles, in percent',
}

/** How many of them the core counts by itself. */
export const COUNTED = Object.keys(COUNTS).indexOf('unfamiliarWords')

/** The lists, in the order of the counts that need them, which is that of the core's WordList. */
export const WORD_LISTS = [
  'daleChall',
  'spache',
  'dale769',
  'buchanan',
  'harrisJacobson',
  'bambergerVanecek',
]

/** Indexes of those that are made of syllables. */
export const SYLLABLE_COUNTS = Object.entries(COUNTS)
  .map(([, what], index) => (/syllable/.test(what) && index < COUNTED ? index : -1))
  .filter((index) => index >= 0)
