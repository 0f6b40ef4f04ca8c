import { type Language, readingTime, type ReadingTime, type TextStats } from 'wordbridge/file'
import type { Spacing } from 'wordbridge/codemirror'

/** How long a text takes; `undefined` where the script has no words to count. */
export function timesOf(stats: TextStats, spacing: Spacing): ReadingTime | undefined {
  if (spacing === 'none') return undefined
  const { wordCount, characters } = stats
  const units = spacing === 'spaces' ? wordCount : characters.graphemesWithoutSpaces
  return readingTime(units, { language: readAs(stats.language, spacing) })
}

// The page has no choice of a language that is written in characters: the slower of the two that are.
const readAs = (language: Language, spacing: Spacing): string =>
  spacing === 'characters' ? 'zh' : language

/** A time as `'4 min 10 s'`; a dash where there is none. */
export function formatTime(seconds: number | undefined): string {
  if (seconds === undefined) return '–'
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return `${whole} s`
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The speeds that the times are reckoned with. */
export function rateOf(language: Language, spacing: Spacing): string {
  if (spacing === 'none') return ''
  const unit = spacing === 'spaces' ? 'words' : 'characters'
  const { wordsPerMinute, speakingWordsPerMinute } = readingTime(0, {
    language: readAs(language, spacing),
  })
  return `Read at ${Math.round(wordsPerMinute)} and spoken at ${Math.round(speakingWordsPerMinute)} ${unit} a minute.`
}
