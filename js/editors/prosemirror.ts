// Entry: ProseMirror, and what is made with it.
export type { SkipNode } from './node-text.ts'
export { analysisOf, highlightsOf, isCode, textAnalysis, textOf } from './prosemirror-view.ts'
export type { AnalyzedText, ProseMirrorOptions } from './prosemirror-view.ts'
export * from './exported.ts'
