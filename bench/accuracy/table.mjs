/** A row of a Markdown table. */
export function row(name, cells) {
  return `| ${[name, ...cells].join(' | ')} |`
}
