import { axisY, barX, gridY, type PlotOptions, rectY, ruleY, text } from '@observablehq/plot'
import type { LevelColumns, TextStats } from 'wordbridge/file'
import { hardnessOf, type Spacing } from 'wordbridge/codemirror'
import type { Settings } from '../analysis/settings.ts'
import { formatCount } from '../element.ts'
import { binned } from './bins.ts'
import type { PictureContent } from './picture.ts'

type GoTo = (from: number, to: number) => void

/** The most bars that a picture has: more would be narrower than a pixel. */
const MOST_BARS = 240

const COLOURS = {
  plain: 'var(--bar)',
  'hard-sentence': 'var(--bar-hard)',
  'very-hard-sentence': 'var(--bar-very-hard)',
} as const

const margins = { marginLeft: 40, marginRight: 8, marginTop: 26, marginBottom: 8 }

/** Words in each sentence along the text; of very many sentences the mean of each stretch. */
export function rhythm(
  sentences: LevelColumns<'sentences'>,
  { language }: Settings,
  spacing: Spacing,
  goTo: GoTo,
): PictureContent {
  const rows = rowsWithWords(sentences.words)
  const bars = binned(rows, MOST_BARS).map((bin, place) => {
    const mean = (column: ArrayLike<number>): number =>
      bin.reduce((sum, row) => sum + (column[row] ?? 0), 0) / bin.length
    const words = mean(sentences.words)
    const counts = {
      words,
      fleschKincaidGrade: mean(sentences.fleschKincaidGrade),
    }
    const [first = 0] = bin
    return {
      place,
      words,
      colour: COLOURS[hardnessOf(counts, language, () => spacing) ?? 'plain'],
      from: sentences.start[first] ?? 0,
      to: sentences.end[first] ?? 0,
      label:
        bin.length === 1
          ? `Sentence ${formatCount(rows.indexOf(first) + 1)}: ${formatCount(words)} words`
          : `${formatCount(bin.length)} sentences of ${words.toFixed(1)} words on average`,
    }
  })
  return alongText(bars, goTo, barsAlong(bars, 'words', '↑ words'))
}

/** Flesch reading ease of each paragraph in English; in other languages its words in a sentence. */
export function paragraphs(
  columns: LevelColumns<'paragraphs'>,
  { language }: Settings,
  goTo: GoTo,
): PictureContent {
  const isEnglish = language === 'en'
  const rows = rowsWithWords(columns.words)
  const valueOf = (row: number): number =>
    isEnglish
      ? Math.max(0, Math.min(121, columns.fleschReadingEase[row] ?? 0))
      : (columns.words[row] ?? 0) / Math.max(1, columns.sentences[row] ?? 1)
  const bars = binned(rows, MOST_BARS).map((bin, place) => {
    const value = bin.reduce((sum, row) => sum + valueOf(row), 0) / bin.length
    const [first = 0] = bin
    const what = isEnglish ? 'Flesch reading ease' : 'words a sentence'
    return {
      place,
      value,
      colour: isEnglish ? colourOfEase(value) : COLOURS.plain,
      from: columns.start[first] ?? 0,
      to: columns.end[first] ?? 0,
      label:
        bin.length === 1
          ? `Paragraph ${formatCount(rows.indexOf(first) + 1)}: ${value.toFixed(1)} ${what}`
          : `${formatCount(bin.length)} paragraphs: ${value.toFixed(1)} ${what} on average`,
    }
  })
  const title = isEnglish ? '↑ reading ease' : '↑ words a sentence'
  return alongText(bars, goTo, barsAlong(bars, 'value', title))
}

/** A picture whose bars go to their place in the text. */
function alongText(
  bars: readonly { readonly label: string; readonly from: number; readonly to: number }[],
  goTo: GoTo,
  options: PlotOptions,
): PictureContent {
  const items = bars.map(({ label, from, to }) => ({
    label,
    open: () => {
      goTo(from, to)
    },
  }))
  return { along: 'x', items, options }
}

/** The most common words. */
export function frequency(stats: TextStats, choose: (word: string) => void): PictureContent {
  const bars = stats.mostCommonWords
  const items = bars.map(({ word, count }) => ({
    label: `“${word}”: ${formatCount(count)} times, ${((100 * count) / stats.wordCount).toFixed(1)} % of all words`,
    open: () => {
      choose(word)
    },
  }))
  const ends = { marginLeft: 96, marginRight: 60, marginTop: 4, marginBottom: 4 }
  return {
    along: 'y',
    items,
    options: {
      ...ends,
      height: Math.max(1, bars.length) * 22 + 8,
      x: { axis: null },
      y: { label: null, domain: bars.map(({ word }) => word), padding: 0.2, round: false },
      marks: [
        axisY({ tickSize: 0, fontSize: 13, label: null }),
        barX(bars, { x: 'count', y: 'word', fill: 'var(--bar)' }),
        text(bars, {
          x: 'count',
          y: 'word',
          text: ({ count }: { count: number }) => formatCount(count),
          textAnchor: 'start',
          dx: 6,
          fontSize: 12,
          fill: 'currentColor',
        }),
      ],
    },
  }
}

function barsAlong<Bar extends { readonly place: number; readonly colour: string }>(
  bars: readonly Bar[],
  value: keyof Bar & string,
  label: string,
): PlotOptions {
  const gap = bars.length > 120 ? 0 : 0.1
  return {
    ...margins,
    height: 180,
    x: { domain: [0, Math.max(1, bars.length)], axis: null },
    y: { label: null, nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ label, tickSize: 0, ticks: 5, fontSize: 12 }),
      rectY(bars, {
        x1: ({ place }: Bar) => place + gap,
        x2: ({ place }: Bar) => place + 1 - gap,
        y: value,
        fill: 'colour',
      }),
      ruleY([0], { stroke: 'var(--quiet)' }),
    ],
    color: { type: 'identity' },
  }
}

function colourOfEase(ease: number): string {
  if (ease >= 60) return COLOURS.plain
  return ease >= 30 ? COLOURS['hard-sentence'] : COLOURS['very-hard-sentence']
}

function rowsWithWords(words: ArrayLike<number>): number[] {
  return Array.from({ length: words.length }, (_, row) => row).filter(
    (row) => (words[row] ?? 0) > 0,
  )
}
