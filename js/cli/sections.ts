/** A part of a report under a heading. */
export function section(title: string, body: string): string {
  return `${title}\n${body}`
}

/** The lines, but empty ones, two columns further right. */
export function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ')
}
