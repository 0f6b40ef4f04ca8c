// Entry: Monaco.
export type { FollowedText, FollowOptions } from './followed-text.ts'
export { registerTextAnalysis } from './monaco-editor.ts'
export * from './exported.ts'
