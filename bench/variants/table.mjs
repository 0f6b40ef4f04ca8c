// The table of `npm run bench:build`.
import { cpus } from 'node:os'

/**
 * @param {{variant: import('./variants.mjs').Variant, sizes: {raw: number, gzip: number, brotli: number},
 *   ratios: Record<string, import('../statistics.mjs').Spread>}[]} rows the first is what the others are compared with
 * @param {number} rounds
 * @returns {string} Markdown
 */
export function table(rows, rounds) {
  const works = Object.keys(rows[0].ratios)
  const head = ['build', 'bytes', 'gzip', 'Brotli', ...works, 'decision']
  const rule = ['---', '---:', '---:', '---:', ...works.map(() => '---:'), '---']
  const lines = rows.map(({ variant, sizes, ratios }, i) => [
    variant.name,
    ...['raw', 'gzip', 'brotli'].map((measure) =>
      change(sizes[measure], rows[0].sizes[measure], i),
    ),
    ...works.map((work) => (i === 0 ? '1' : speed(ratios[work]))),
    variant.decision,
  ])
  return [
    ...[head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `Sizes are those of the .wasm, then what is added to or taken from the first line. Speeds are multiples of the first ` +
      `line's, the median of ${rounds} interleaved rounds with its quartiles, in processor time; above 1 is faster. Node ` +
      `${process.version}, ${cpus()[0].model}, shared with other work.`,
  ].join('\n')
}

function change(size, first, index) {
  if (index === 0) return size.toLocaleString('en')
  const bytes = Math.abs(size - first).toLocaleString('en')
  const percent = Math.abs(100 * (size / first - 1)).toFixed(1)
  return `${size < first ? '−' : '+'}${bytes} (${percent} %)`
}

function speed({ median, lower, upper }) {
  return `${median.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`
}
