import { bar } from './bar.ts'

/** How far the work is. */
export interface ProgressState {
  /** Bytes that were read. */
  readonly done: number
  /** Bytes in all; `undefined` if that is not known. */
  readonly total: number | undefined
  /** Time since the beginning in milliseconds. */
  readonly elapsed: number
}

const BAR_WIDTH = 24
/** Without them the line says no less than it can. */
const SPACE_OF_NUMBERS = 48

/**
 * One line, at most `width` columns long: a bar and percentage where the total is known, bytes done, speed, and the time that is
 * left.
 */
export function progressLine({ done, total, elapsed }: ProgressState, width: number): string {
  const perSecond = elapsed > 0 ? done / (elapsed / 1000) : 0
  const speed = `${(perSecond / 1e6).toFixed(0)} MB/s`
  if (total === undefined) return cut(`${size(done)}  ${speed}`, width)
  const share = total > 0 ? Math.min(done / total, 1) : 1
  const left = perSecond > 0 ? duration((total - done) / perSecond) : '-:--'
  const barWidth = Math.min(BAR_WIDTH, width - SPACE_OF_NUMBERS)
  const drawn = barWidth > 0 ? `${bar(share, barWidth).padEnd(barWidth, '░')} ` : ''
  const percentage = `${Math.floor(share * 100)}%`.padStart(4)
  return cut(
    `${drawn}${percentage}  ${size(done)} of ${size(total)}  ${speed}  ${left} left`,
    width,
  )
}

/** Minutes and seconds, or hours, minutes and seconds. */
function duration(seconds: number): string {
  const whole = Math.ceil(Math.max(seconds, 0))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(0)} kB`
}

function cut(line: string, width: number): string {
  return line.slice(0, Math.max(width, 0))
}

/** A terminal to draw on. */
export interface Terminal {
  readonly columns: number
  write(text: string): unknown
}

/** Work that takes no longer shows no bar. */
const DELAY = 250
const TIME_BETWEEN_DRAWINGS = 100

const TO_BEGIN_OF_LINE = '\r'
const ERASE_TO_END_OF_LINE = '\u001B[K'

/** A line at the bottom of a terminal that says how far the work is, and goes away. */
export class ProgressBar {
  readonly #terminal: Terminal
  readonly #total: number | undefined
  readonly #now: () => number
  readonly #start: number
  #done = 0
  #drawn: number | undefined
  #visible = false

  /** @param now - A clock in milliseconds. */
  constructor(
    terminal: Terminal,
    total: number | undefined,
    now: () => number = () => performance.now(),
  ) {
    this.#terminal = terminal
    this.#total = total
    this.#now = now
    this.#start = now()
  }

  /** Says that so many bytes more were read, and draws anew if it is time for it. */
  advance(bytes: number): void {
    this.#done += bytes
    const now = this.#now()
    const due =
      this.#drawn === undefined ? this.#start + DELAY : this.#drawn + TIME_BETWEEN_DRAWINGS
    if (now < due) return
    this.#drawn = now
    const state = { done: this.#done, total: this.#total, elapsed: now - this.#start }
    // A full line would make some terminals go on to the next one.
    const line = progressLine(state, this.#terminal.columns - 1)
    this.#terminal.write(`${TO_BEGIN_OF_LINE}${line}${ERASE_TO_END_OF_LINE}`)
    this.#visible = true
  }

  /** Erases it; the next {@link advance} may draw it again. */
  hide(): void {
    if (!this.#visible) return
    this.#visible = false
    this.#terminal.write(`${TO_BEGIN_OF_LINE}${ERASE_TO_END_OF_LINE}`)
  }
}
