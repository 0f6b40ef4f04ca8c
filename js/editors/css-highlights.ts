import type { TextEdit } from '../text-map-edit.ts'
import { moved, type Region } from './changed-region.ts'
import { classOf } from './highlight-class.ts'
import { HIGHLIGHT_KINDS, type HighlightKind, type TextHighlight } from './highlight.ts'

/** A highlight and where it is in the page: several ranges where it goes over several nodes. */
interface Mark {
  highlight: TextHighlight
  ranges: readonly Range[]
}

/**
 * The highlights of a text as custom highlights of CSS, which change nothing in the page's tree: `::highlight(wordbridge-long-word)`
 * says how they look. Where the browser has none, nothing is drawn. Several texts of a page share the names.
 */
export class CssHighlights {
  readonly #locate: (from: number, to: number) => readonly Range[]
  #marks: Mark[] = []

  /** @param locate - The ranges of the page that a stretch of the text is in. */
  constructor(locate: (from: number, to: number) => readonly Range[]) {
    this.#locate = locate
  }

  /** All highlights, with their offsets as the text is now. */
  get shown(): TextHighlight[] {
    return this.#marks
      .map(({ highlight }) => highlight)
      .sort((one, other) => one.from - other.from || other.to - one.to)
  }

  /** Moves the highlights with the text. */
  follow(edit: TextEdit): void {
    for (const mark of this.#marks) {
      if (mark.highlight.to > edit.from) {
        mark.highlight = { ...mark.highlight, ...moved(mark.highlight, edit) }
      }
    }
  }

  /** Draws anew what the page has lost, because nodes were replaced. */
  repair(): void {
    for (const mark of this.#marks) {
      const { from, to } = mark.highlight
      if (from === to || (mark.ranges.length > 0 && !mark.ranges.some(isLost))) continue
      this.#erase(mark)
      mark.ranges = this.#locate(from, to)
      this.#draw(mark)
    }
  }

  /** Shows these highlights, and no others that touch the stretch. */
  paint({ from, to }: Region, highlights: readonly TextHighlight[]): void {
    const [kept, gone] = [[] as Mark[], [] as Mark[]]
    for (const mark of this.#marks) {
      const { highlight } = mark
      if (highlight.to >= from && highlight.from <= to) gone.push(mark)
      else kept.push(mark)
    }
    for (const mark of gone) this.#erase(mark)
    const added = highlights.map((highlight) => ({
      highlight,
      ranges: this.#locate(highlight.from, highlight.to),
    }))
    for (const mark of added) this.#draw(mark)
    this.#marks = kept.concat(added)
  }

  clear(): void {
    for (const mark of this.#marks) this.#erase(mark)
    this.#marks = []
  }

  #draw({ highlight, ranges }: Mark): void {
    const group = groupOf(highlight.kind)
    for (const range of ranges) group?.add(range)
  }

  #erase({ highlight, ranges }: Mark): void {
    const group = groupOf(highlight.kind)
    for (const range of ranges) group?.delete(range)
  }
}

const isLost = (range: Range): boolean => range.collapsed || !range.startContainer.isConnected

/** The custom highlight of a kind, which all texts of the page share. */
function groupOf(kind: HighlightKind): Highlight | undefined {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return undefined
  const known = CSS.highlights.get(classOf(kind))
  if (known !== undefined) return known
  const made = new Highlight()
  made.priority = HIGHLIGHT_KINDS.indexOf(kind)
  CSS.highlights.set(classOf(kind), made)
  return made
}
