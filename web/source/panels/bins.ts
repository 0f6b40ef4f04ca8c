/** Rows in at most so many bins of consecutive rows, as even as can be. */
export function binned(rows: readonly number[], most: number): number[][] {
  const count = Math.min(most, rows.length)
  return Array.from({ length: count }, (_, bin) =>
    rows.slice(
      Math.floor((bin * rows.length) / count),
      Math.floor(((bin + 1) * rows.length) / count),
    ),
  )
}
