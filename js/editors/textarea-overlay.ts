import type { TextEdit } from '../text-map-edit.ts'

/** What decides where the letters of a textarea are. */
const COPIED = [
  ...['font', 'fontKerning', 'fontFeatureSettings', 'fontVariationSettings', 'letterSpacing'],
  ...['lineHeight', 'textAlign', 'textIndent', 'textTransform', 'wordSpacing', 'tabSize'],
  ...['whiteSpace', 'overflowWrap', 'wordBreak', 'direction', 'writingMode'],
  ...['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
  ...['borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth'],
] as const

/** The longest text that is laid out a second time, in UTF-16 code units: beyond it that would hold up typing. */
const LONGEST = 100_000

/** An element over a textarea, with the same text at the same places, in which highlights can be drawn. It is empty over a long text. */
export class TextareaOverlay {
  readonly #textarea: HTMLTextAreaElement
  readonly #element = document.createElement('div')
  readonly #text: Text
  readonly #observer = new ResizeObserver(() => {
    this.#fit()
  })
  readonly #scroll = (): void => {
    this.#element.scrollTop = this.#textarea.scrollTop
    this.#element.scrollLeft = this.#textarea.scrollLeft
  }

  constructor(textarea: HTMLTextAreaElement) {
    this.#textarea = textarea
    this.#text = document.createTextNode(textarea.value.length > LONGEST ? '' : textarea.value)
    // A newline at the end has no line of its own in an element, as it has in a textarea.
    this.#element.append(this.#text, document.createElement('br'))
    this.#element.setAttribute('aria-hidden', 'true')
    this.#element.className = 'wordbridge-overlay'
    Object.assign(this.#element.style, {
      position: 'absolute',
      boxSizing: 'border-box',
      overflow: 'hidden',
      pointerEvents: 'none',
      color: 'transparent',
      borderStyle: 'solid',
      borderColor: 'transparent',
      margin: '0',
      background: 'none',
    })
    textarea.after(this.#element)
    textarea.addEventListener('scroll', this.#scroll)
    this.#observer.observe(textarea)
    this.#fit()
  }

  /** Follows an edit of the text, which is in the textarea already. */
  follow({ from, to, text }: TextEdit): void {
    const { value } = this.#textarea
    if (value.length > LONGEST) this.#text.data = ''
    else if (this.#text.length + text.length - (to - from) !== value.length) this.#text.data = value
    else this.#text.replaceData(from, to - from, text)
    this.#fit()
  }

  rangesOf(from: number, to: number): Range[] {
    if (to > this.#text.length) return []
    const range = new Range()
    range.setStart(this.#text, from)
    range.setEnd(this.#text, to)
    return [range]
  }

  remove(): void {
    this.#observer.disconnect()
    this.#textarea.removeEventListener('scroll', this.#scroll)
    this.#element.remove()
  }

  /** Takes the place, the size without scroll bars, and the looks of the textarea. */
  #fit(): void {
    const looks = getComputedStyle(this.#textarea)
    const { style } = this.#element
    for (const name of COPIED) style[name] = looks[name]
    const { offsetTop, offsetLeft, offsetHeight, offsetWidth, clientWidth } = this.#textarea
    const borders = parseFloat(looks.borderLeftWidth) + parseFloat(looks.borderRightWidth)
    style.top = `${offsetTop}px`
    style.left = `${offsetLeft}px`
    style.height = `${offsetHeight}px`
    style.width = `${Math.min(offsetWidth, clientWidth + borders)}px`
    this.#scroll()
  }
}
