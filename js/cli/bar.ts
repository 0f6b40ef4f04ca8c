const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const FULL = '█'

/**
 * A bar of block characters, `share` (0 to 1) of `width` columns long, to an eighth of a column;
 * never empty.
 */
export function bar(share: number, width: number): string {
  if (width < 1 || share <= 0) return ''
  const eighths = Math.max(Math.round(Math.min(share, 1) * width * 8), 1)
  return FULL.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
}
