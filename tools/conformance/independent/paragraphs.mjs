// Lines and paragraphs by regular expressions.

const LINE = /[^\n\v\f\r\u0085\u2028\u2029]*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029]|$)/g
const TERMINATOR = /(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])$/
const TERMINATORS = /[\n\v\f\r\u0085\u2028\u2029]/g

/** Lines with their terminators. */
export const linesOf = (text) => (text.match(LINE) ?? []).filter((line) => line !== '')

/** Runs of lines that are not blank. U+2029 ends one too. */
function blocksOf(lines) {
  const blocks = []
  let open = false
  for (const line of lines) {
    if (/^\p{White_Space}*$/u.test(line)) {
      open = false
    } else {
      if (open) blocks.at(-1).push(line)
      else blocks.push([line])
      open = !line.endsWith('\u2029')
    }
  }
  return blocks
}

const WRAPS = {
  wrap: () => true,
  break: () => false,
  auto: (block) =>
    block.length >= 3 &&
    block.slice(0, -1).every((line) => {
      const length = Array.from(line.replace(TERMINATOR, '')).length
      return length >= 40 && length <= 100
    }),
}

/** Paragraphs that are not blank; in one of several lines its newlines are spaces. */
export function paragraphsOf(text, newlines) {
  return blocksOf(linesOf(text)).flatMap((block) =>
    WRAPS[newlines](block) ? [block.join('').replace(TERMINATORS, ' ')] : block,
  )
}
