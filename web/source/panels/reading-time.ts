import type { TextStats } from 'wordbridge/file'
import type { Spacing } from '../analysis/script.ts'

type Manner = 'reading' | 'speaking'

/** A minute. Words of non-fiction read in silence: Brysbaert 2019; the others are what publishers and speakers reckon with. */
const PER_MINUTE: Readonly<Record<Manner, Readonly<Record<'spaces' | 'characters', number>>>> = {
  reading: { spaces: 238, characters: 500 },
  speaking: { spaces: 150, characters: 250 },
}

/** How long a text takes, such as `'4 min 10 s'`; a dash where the script has no words to count. */
export function minutesOf(stats: TextStats, spacing: Spacing, manner: Manner): string {
  if (spacing === 'none') return '–'
  const { wordCount, characters } = stats
  const units = spacing === 'spaces' ? wordCount : characters.graphemesWithoutSpaces
  return formatSeconds(Math.round((60 * units) / PER_MINUTE[manner][spacing]))
}

function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${seconds} s`
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The speeds that the times are reckoned with. */
export function rateOf(spacing: Spacing): string {
  if (spacing === 'none') return ''
  const unit = spacing === 'spaces' ? 'words' : 'characters'
  const { reading, speaking } = PER_MINUTE
  return `Read at ${reading[spacing]} and spoken at ${speaking[spacing]} ${unit} a minute.`
}
