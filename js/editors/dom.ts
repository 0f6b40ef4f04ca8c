// Entry: elements of the page itself, contenteditable and textarea.
export { followContentEditable } from './contenteditable.ts'
export type { ContentEditableOptions } from './contenteditable.ts'
export type { FollowedRichText, FollowedText, FollowOptions } from './followed-text.ts'
export { followTextarea } from './textarea.ts'
export type { FollowedTextarea } from './textarea.ts'
export * from './exported.ts'
