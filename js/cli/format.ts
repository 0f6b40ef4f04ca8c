/** A whole number with a comma between thousands; `-` for what was not counted. */
export function formatCount(value: number | null): string {
  // The first toLocaleString() of a process takes longer than a short file.
  return value === null ? '-' : String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A score with one decimal; `-` where there is none. */
export function formatScore(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(1)
}

/** `1 word`, `2 words`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * Rows of cells as lines: columns as wide as their widest cell, right-aligned but the last, two
 * spaces between.
 */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
    }
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padStart(widths[column] ?? 0) : cell))
      .join('  ')
  return rows.map((row) => `${line(row)}\n`).join('')
}
