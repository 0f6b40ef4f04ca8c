import type { EditorView } from '@codemirror/view'
import { WordbridgeError } from '../errors.ts'
import { analysisOf } from './codemirror-view.ts'
import type { HighlightOptions } from './highlight.ts'

/** The most of the text around the cursor that is looked at, in UTF-16 code units. */
const MOST = 1_000_000

/** A `Diagnostic` of `@codemirror/lint`. */
export interface HighlightDiagnostic {
  readonly from: number
  readonly to: number
  readonly severity: 'info' | 'warning'
  readonly source: 'wordbridge'
  readonly message: string
}

/**
 * A source for `linter()` of `@codemirror/lint` that tells of the highlights of {@link textAnalysis}, which must be in the same
 * editor: hard sentences are warnings, all else is for information. Of a text of more than a million code units those around the
 * cursor.
 */
export function lintHighlights(
  options: HighlightOptions = {},
): (view: EditorView) => Promise<HighlightDiagnostic[]> {
  return async (view) => {
    const { doc, selection } = view.state
    const from = doc.length <= MOST ? 0 : Math.max(0, selection.main.head - MOST / 2)
    const found = await analysisOf(view)
      ?.highlights(from, Math.min(doc.length, from + MOST), options)
      .catch(nothingIfOver)
    return (found ?? []).map((highlight) => ({
      from: highlight.from,
      to: highlight.to,
      severity: highlight.kind.endsWith('sentence') ? 'warning' : 'info',
      source: 'wordbridge',
      message: highlight.message,
    }))
  }
}

/** No highlights of an analysis that is over: whatever has ended it was told of. Rethrows all other errors. */
function nothingIfOver(error: unknown): undefined {
  if (!(error instanceof WordbridgeError) || error.code !== 'deleted') throw error
}
