// Entry: Lexical.
export type { FollowedText, FollowOptions } from './followed-text.ts'
export { registerTextAnalysis } from './lexical-editor.ts'
export type { FollowedLexical, LexicalOptions } from './lexical-editor.ts'
export * from './exported.ts'
