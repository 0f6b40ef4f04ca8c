import type { Enumerations } from './core.ts'

/**
 * The enumerations by their names.
 *
 * @param text - A line each behind a line feed: see wasm/enumerations.h.
 */
export function readEnumerations(text: string): Enumerations {
  const enumerations: Record<string, Record<string, number>> = {}
  for (const line of text.split('\n')) {
    const [name, ...values] = line.split(' ')
    if (name) enumerations[name] = readValues(values)
  }
  return enumerations as unknown as Enumerations
}

function readValues(words: string[]): Record<string, number> {
  const values: Record<string, number> = {}
  for (let i = 0; i + 1 < words.length; i += 2) values[words[i] ?? ''] = Number(words[i + 1])
  // A copy of what was made value by value is read faster by V8: see fast-core.ts.
  return { ...values }
}
