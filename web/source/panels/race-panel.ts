import { axisFy, axisX, axisY, barX, text as label } from '@observablehq/plot'
import { type Heat, runRace } from '../analysis/race.ts'
import { element, formatBytes } from '../element.ts'
import { draw } from './picture.ts'

/** The longest text that is raced, in UTF-16 code units, and the shortest that can be timed: it is repeated up to that. */
const LONGEST = 2_000_000
const SHORTEST = 1_000_000

interface Bar {
  readonly what: string
  readonly who: string
  readonly rate: number
}

/** Races wordbridge against the browser on the visitor's text, and draws how fast each was. */
export class RacePanel {
  readonly #button = element('race', HTMLButtonElement)
  readonly #note = element('race-note', HTMLElement)
  readonly #chart = element('race-chart', HTMLElement)

  constructor(textToRace: () => string) {
    this.#button.addEventListener('click', () => {
      void this.#run(textToRace())
    })
  }

  async #run(given: string): Promise<void> {
    if (!('Segmenter' in Intl)) {
      this.#note.textContent = 'This browser has no Intl.Segmenter.'
      return
    }
    if (given === '') {
      this.#note.textContent = 'There is no text to race on.'
      return
    }
    const text = given.repeat(Math.ceil(SHORTEST / given.length)).slice(0, LONGEST)
    const bytes = new TextEncoder().encode(text).length
    this.#button.disabled = true
    this.#note.textContent = `Racing on ${formatBytes(bytes)}…`
    const heats: Heat[] = []
    try {
      await runRace(text, (heat) => {
        heats.push(heat)
        this.#show(heats, bytes)
      })
      this.#note.textContent = verdict(heats, bytes, text.length > given.length)
    } catch (error) {
      this.#note.textContent = `The race was not finished: ${String(error)}`
    }
    this.#button.disabled = false
  }

  #show(heats: readonly Heat[], bytes: number): void {
    const bars = heats.flatMap(({ granularity, wordbridge, segmenter }): Bar[] => [
      { what: `${granularity}s`, who: 'wordbridge', rate: bytes / 1000 / wordbridge },
      { what: `${granularity}s`, who: 'Intl.Segmenter', rate: bytes / 1000 / segmenter },
    ])
    const chart = draw({
      width: this.#chart.clientWidth,
      marginLeft: 110,
      marginRight: 124,
      marginBottom: 44,
      height: 64 + heats.length * 56,
      x: { label: 'MB/s' },
      y: { label: null, domain: ['wordbridge', 'Intl.Segmenter'] },
      fy: { label: null, domain: heats.map(({ granularity }) => `${granularity}s`) },
      color: { type: 'identity' },
      marks: [
        axisX({ ticks: 5, label: 'MB of text a second →', labelOffset: 36, fontSize: 12 }),
        axisFy({ fontSize: 13, label: null, dx: 34 }),
        axisY({ tickSize: 0, fontSize: 12 }),
        barX(bars, {
          x: 'rate',
          y: 'who',
          fy: 'what',
          fill: ({ who }: Bar) => (who === 'wordbridge' ? 'var(--bar)' : 'var(--bar-other)'),
        }),
        label(bars, {
          x: 'rate',
          y: 'who',
          fy: 'what',
          text: ({ rate }: Bar) => rate.toFixed(rate < 10 ? 1 : 0),
          textAnchor: 'start',
          dx: 5,
          fontSize: 12,
          fill: 'currentColor',
        }),
      ],
    })
    chart.setAttribute('role', 'img')
    chart.setAttribute(
      'aria-label',
      bars.map(({ who, what, rate }) => `${who}, ${what}: ${rate.toFixed(1)} MB/s`).join('; '),
    )
    this.#chart.replaceChildren(chart)
  }
}

function verdict(heats: readonly Heat[], bytes: number, isRepeated: boolean): string {
  const times = heats.map(
    ({ granularity, wordbridge, segmenter }) =>
      `${(segmenter / wordbridge).toFixed(1)} times as fast for ${granularity}s`,
  )
  const how = isRepeated ? ', this text over and over' : ''
  return `wordbridge was ${times.join(', ')} (${formatBytes(bytes)}${how}; the fastest of at least three rounds each).`
}
