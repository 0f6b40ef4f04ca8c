// Numbers and Markdown as the tables have them.

/** A number with three digits that count: `1,234`, `12.3`, `0.123`. */
export function threeDigits(value) {
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  return size === 0 ? '0' : String(Number(value.toPrecision(3)))
}

/** A spread as `12.3 (11.9 to 12.8)`. */
export function withQuartiles({ median, lower, upper }) {
  return `${threeDigits(median)} (${threeDigits(lower)} to ${threeDigits(upper)})`
}

/** A part as a signed percentage: `+1.2 %`, `0`. */
export function signedPercent(part) {
  if (part === 0) return '0'
  const percent = 100 * part
  const digits = Math.abs(percent) < 0.1 ? 3 : Math.abs(percent) < 10 ? 1 : 0
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(digits)} %`
}

/**
 * A table as Prettier lays it out.
 *
 * @param {string} sides `l` or `r` for each column
 * @param {string[][]} rows the first is the heading
 */
export function markdownTable(sides, rows) {
  const widths = [...sides].map((_, i) => Math.max(3, ...rows.map((row) => row[i].length)))
  const cell = (text, i) => (sides[i] === 'r' ? text.padStart(widths[i]) : text.padEnd(widths[i]))
  const line = (row) => `| ${row.map(cell).join(' | ')} |`
  const rule = widths.map((width, i) =>
    sides[i] === 'r' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(rows[0]), `| ${rule.join(' | ')} |`, ...rows.slice(1).map(line)].join('\n')
}
