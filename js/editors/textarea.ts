import { smallestEdit } from '../text-map-edit.ts'
import { CssHighlights } from './css-highlights.ts'
import { type FollowedText, type FollowOptions, wantedHighlights } from './followed-text.ts'
import { HighlightPainter } from './highlight-painter.ts'
import { LiveAnalysis } from './live-analysis.ts'
import { TextareaOverlay } from './textarea-overlay.ts'

/** See {@link followTextarea}. */
export interface FollowedTextarea extends FollowedText {
  /** Follows a `value` that a program has set, of which the browser tells nobody. */
  follow(): void
}

/**
 * Follows the text of a `textarea`: what is typed, pasted, composed, undone and reset by its form. After `textarea.value = ...`
 * call `follow()`.
 *
 * A textarea has no nodes to highlight: with `highlights`, an element of the same size and text lies over it, transparent to all but
 * the highlights; in a text of more than 100,000 code units, none are drawn. `delete()` removes it.
 *
 * Throws `'wrong-type'` for options that are none.
 */
export function followTextarea(
  textarea: HTMLTextAreaElement,
  options: FollowOptions,
): FollowedTextarea {
  const wanted = wantedHighlights(options)
  const overlay = wanted === undefined ? undefined : new TextareaOverlay(textarea)
  const drawn = new CssHighlights((from, to) => overlay?.rangesOf(from, to) ?? [])
  let value = textarea.value
  let painter: HighlightPainter | undefined
  const text = {
    all: () => value,
    between: (from: number, to: number) => value.slice(from, to),
  }
  const analysis = new LiveAnalysis(text, options, () => painter?.request())
  if (wanted !== undefined) {
    painter = new HighlightPainter(analysis, wanted, {
      paint: (region, highlights) => {
        drawn.paint(region, highlights)
      },
      isHeld: () => false,
    })
    painter.request()
  }
  const follow = (): void => {
    const before = value
    value = textarea.value
    const edit = smallestEdit({ at: 0, before, after: value, left: '', right: '' })
    if (edit === undefined) return
    overlay?.follow(edit)
    drawn.follow(edit)
    drawn.repair()
    analysis.follow([edit], value.length)
  }
  const afterReset = (): void => {
    setTimeout(follow)
  }
  const { form } = textarea
  textarea.addEventListener('input', follow)
  form?.addEventListener('reset', afterReset)
  return {
    analysis,
    follow,
    get text() {
      return value
    },
    get highlights() {
      return drawn.shown
    },
    delete() {
      textarea.removeEventListener('input', follow)
      form?.removeEventListener('reset', afterReset)
      drawn.clear()
      overlay?.remove()
      analysis.delete()
    },
  }
}
