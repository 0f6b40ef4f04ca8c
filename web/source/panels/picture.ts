import { plot, type PlotOptions } from '@observablehq/plot'
import { make } from '../element.ts'

/** One thing of a picture that can be opened: a bar. */
export interface PictureItem {
  /** What it is, in words. */
  readonly label: string
  readonly open: () => void
}

/** What a picture shows, and along which axis its items are laid out, one unit or band each. */
export interface PictureContent {
  readonly options: PlotOptions
  readonly items: readonly PictureItem[]
  readonly along: 'x' | 'y'
}

/** A chart whose bars can be opened by a click, or by the arrow keys and Enter. */
export class Picture {
  readonly #chart = make('div', '', { class: 'chart' })
  readonly #note = make('p', '', { class: 'picture-note' })
  #content: PictureContent | undefined
  #current = 0

  constructor(place: HTMLElement, label: string) {
    this.#chart.setAttribute('aria-label', label)
    place.append(this.#chart, this.#note)
    this.#chart.addEventListener('click', (event) => {
      this.#pick(this.#indexAt(event), true)
    })
    this.#chart.addEventListener('pointermove', (event) => {
      this.#pick(this.#indexAt(event), false)
    })
    this.#chart.addEventListener('keydown', (event) => {
      this.#onKey(event)
    })
  }

  show(content: PictureContent): void {
    this.#content = content
    this.#current = Math.min(this.#current, Math.max(0, content.items.length - 1))
    this.#chart.replaceChildren(draw({ width: this.#chart.clientWidth, ...content.options }))
    const isEmpty = content.items.length === 0
    if (isEmpty) this.#note.textContent = 'Nothing to show yet.'
    else if (this.#note.textContent === 'Nothing to show yet.') this.#note.textContent = ''
    const slider = { role: 'slider', tabindex: '0', 'aria-valuemin': '1' }
    for (const [name, value] of Object.entries(slider)) {
      if (isEmpty) this.#chart.removeAttribute(name)
      else this.#chart.setAttribute(name, value)
    }
    this.#chart.setAttribute('role', isEmpty ? 'img' : 'slider')
    if (!isEmpty) this.#tell()
  }

  #tell(): void {
    const items = this.#content?.items ?? []
    this.#chart.setAttribute('aria-valuemax', String(items.length))
    this.#chart.setAttribute('aria-valuenow', String(this.#current + 1))
    this.#chart.setAttribute('aria-valuetext', items[this.#current]?.label ?? '')
  }

  #pick(index: number | undefined, isOpened: boolean): void {
    const item = index === undefined ? undefined : this.#content?.items[index]
    if (item === undefined || index === undefined) return
    this.#current = index
    this.#note.textContent = item.label
    this.#tell()
    if (isOpened) item.open()
  }

  #onKey(event: KeyboardEvent): void {
    const last = (this.#content?.items.length ?? 0) - 1
    const to: Readonly<Record<string, number>> = {
      ArrowRight: this.#current + 1,
      ArrowDown: this.#current + 1,
      ArrowLeft: this.#current - 1,
      ArrowUp: this.#current - 1,
      Home: 0,
      End: last,
      Enter: this.#current,
    }
    const wanted = to[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    this.#pick(Math.max(0, Math.min(last, wanted)), event.key === 'Enter')
  }

  #indexAt(event: MouseEvent): number | undefined {
    const svg = this.#chart.querySelector('svg')
    const content = this.#content
    if (svg === null || content === undefined || content.items.length === 0) return undefined
    const box = svg.getBoundingClientRect()
    const { along, options, items } = content
    const isAcross = along === 'x'
    const size = isAcross ? box.width : box.height
    const full = isAcross ? svg.width.baseVal.value : svg.height.baseVal.value
    const place = ((isAcross ? event.clientX - box.left : event.clientY - box.top) * full) / size
    const before = (isAcross ? options.marginLeft : options.marginTop) ?? 0
    const behind = (isAcross ? options.marginRight : options.marginBottom) ?? 0
    const index = Math.floor(((place - before) / (full - before - behind)) * items.length)
    return index >= 0 && index < items.length ? index : undefined
  }
}

/**
 * Draws in a document of its own: there the style element that Plot makes is not held against the page's policy, which forbids
 * inline styles. It is left behind; style.css has its rules.
 */
export function draw(options: PlotOptions): Element {
  const drawn = plot({
    ...options,
    className: 'plot',
    document: document.implementation.createHTMLDocument(''),
  })
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // Names of marks, such as bar, on elements that have no role: the chart has a name of its own.
  for (const mark of drawn.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label')
  return drawn
}
