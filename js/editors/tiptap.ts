// Entry: TipTap.
export { CharacterCount } from './tiptap-character-count.ts'
export type {
  CharacterCountOptions,
  CharacterCountStorage,
  CountOptions,
} from './tiptap-character-count.ts'
