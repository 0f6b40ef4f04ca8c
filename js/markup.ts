import * as constants from 'wordbridge-core.constants'
import type { Core } from './core.ts'
import type { Defer } from './memory.ts'
import type { Markup } from './types.ts'

/** The languages of markup that can be named. */
export const MARKUPS: readonly Markup[] = ['plain', 'markdown']

/** Makes the call at hand read its text as the option says. */
export function useMarkup(core: Core, { markup }: { readonly markup: Markup }, defer: Defer): void {
  if (markup === 'plain') return
  defer(() => {
    core.setMarkup(constants.Markup.plain)
  })
  core.setMarkup(constants.Markup[markup])
}
