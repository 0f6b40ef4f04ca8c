import { characterEntities } from 'character-entities'
import { type Node, Parser } from 'commonmark'

const BLOCKS =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
  'menuitem nav noframes ol optgroup option p param pre search section summary table tbody td tfoot th thead title tr track ul'
const IS_BLOCK = new Set(BLOCKS.split(' '))

/** Blocks of text that the reference parser of CommonMark finds, as they are rendered, without code, addresses and images. */
export function renderedBlocks(markdown: string): string[] {
  const walker = new Parser().parse(markdown).walker()
  let text = ''
  // How many nodes without text the walk is in.
  let hidden = 0
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event
    if (node.type === 'image' || isAutolink(node, markdown)) {
      hidden += entering ? 1 : -1
      text += ' '
    } else if (hidden === 0) text += textOf(node, entering)
  }
  return text.split('\u2029').filter((block) => block.trim() !== '')
}

function textOf({ type, literal }: Node, entering: boolean): string {
  switch (type) {
    case 'text':
      return literal ?? ''
    case 'softbreak':
    case 'linebreak':
    case 'code':
      return ' '
    case 'html_inline':
      return replacementOf(literal ?? '')
    case 'html_block':
      return `${textOfHtml(literal ?? '')}\u2029`
    case 'paragraph':
    case 'heading':
      return entering ? '' : '\u2029'
    default:
      return ''
  }
}

/** Whether a link stands as `<destination>`. */
function isAutolink({ type, firstChild, lastChild, destination }: Node, markdown: string): boolean {
  if (type !== 'link' || firstChild?.type !== 'text' || firstChild !== lastChild) return false
  const text = firstChild.literal ?? ''
  if (!markdown.includes(`<${text}>`)) return false
  return [encodeURI(text), `mailto:${text}`, encodeURI(text).replaceAll('%25', '%')].includes(
    destination ?? '',
  )
}

/** What stands in place of one tag, comment or the like. */
function replacementOf(html: string): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase() ?? ''
  if (IS_BLOCK.has(name)) return '\u2029'
  return name === 'br' || name === 'img' ? ' ' : ''
}

const ELEMENT_WITHOUT_TEXT = /<(script|style|pre|textarea|code)\b[^]*?(?:<\/\1\s*>|$)/gi
// As a browser reads them: what is begun like none of these is a comment up to the next `>`, and what is not ended goes on.
const NO_ELEMENT = /<!--(?:-?>|[^]*?(?:-->|$))|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<[!?][^>]*(?:>|$)/g
const TAG = /<\/?[a-z][a-z0-9-]*(?:[^>"']|(?<==)"[^"]*"|(?<==)'[^']*'|["'])*(?:>|$)/gi

function textOfHtml(html: string): string {
  return html
    .replace(NO_ELEMENT, '')
    .replace(ELEMENT_WITHOUT_TEXT, ' ')
    .replace(TAG, replacementOf)
    .replace(/&([a-z]{2,});/gi, (reference, name: string) => characterEntities[name] ?? reference)
}
