// Entry: Lexical.
export type { FollowedRichText, FollowedText, FollowOptions } from './followed-text.ts'
export { registerTextAnalysis } from './lexical-editor.ts'
export type { LexicalOptions } from './lexical-editor.ts'
export * from './exported.ts'
