// Entry: CodeMirror 6.
export { highlightsAt } from './codemirror-highlights.ts'
export { lintHighlights } from './codemirror-lint.ts'
export type { HighlightDiagnostic } from './codemirror-lint.ts'
export { analysisOf, refreshHighlights, textAnalysis, textStats } from './codemirror-view.ts'
export type { CodeMirrorOptions } from './codemirror-view.ts'
export * from './exported.ts'
