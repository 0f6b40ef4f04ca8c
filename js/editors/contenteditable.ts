import { DomText } from './dom-text.ts'
import type { FollowedRichText, FollowOptions } from './followed-text.ts'
import { MappedText } from './mapped-text.ts'

/** See {@link followContentEditable}. */
export interface ContentEditableOptions extends FollowOptions {
  /**
   * Whether what is in an element is left out of the text; by default code (`code`, `pre`), scripts and styles, fields, and what cannot be
   * edited.
   */
  readonly skip?: (element: Element) => boolean
}

/**
 * Follows the text below an element, whoever changes it. In the text a block ends with U+2029, a line break is a line feed, and an
 * image or a field is U+FFFC.
 *
 * The highlights are custom highlights of CSS, which leave the element as it is. `delete()` ends it.
 *
 * Throws `'wrong-type'` for options that are none.
 */
export function followContentEditable(
  element: HTMLElement,
  options: ContentEditableOptions,
): FollowedRichText {
  const dom = new DomText(element, options.skip)
  const observer = new MutationObserver(() => {
    followed.follow()
  })
  const followed = new MappedText(
    {
      pieces: () => dom.pieces(),
      nodeOf: (id) => dom.nodeOf(id),
      stop: () => {
        observer.disconnect()
      },
    },
    options,
  )
  observer.observe(element, { subtree: true, childList: true, characterData: true })
  return followed
}
