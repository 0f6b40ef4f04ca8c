/**
 * What a Flesch reading ease means in plain words, by the bands of R. Flesch, "The Art of Readable
 * Writing" (1949), p. 149.
 */
export function readingEaseBand(score: number): string {
  if (score >= 90) return 'very easy'
  if (score >= 80) return 'easy'
  if (score >= 70) return 'fairly easy'
  if (score >= 60) return 'plain English'
  if (score >= 50) return 'fairly difficult'
  if (score >= 30) return 'difficult'
  return 'very difficult'
}
