import type { Enumerations } from './core.ts'

type Values = Record<string, number>

/**
 * The enumerations by their names.
 *
 * @param text - A line each behind a line feed: see wasm/enumerations.h.
 */
export function readEnumerations(text: string): Record<keyof Enumerations, Values> {
  const enumerations: Record<string, Values> = {}
  for (const line of text.split('\n')) {
    const [name, ...values] = line.split(' ')
    if (name) enumerations[name] = readValues(values)
  }
  return enumerations
}

function readValues(words: readonly string[]): Values {
  const values: Values = {}
  for (let i = 0; i + 1 < words.length; i += 2) values[words[i] ?? ''] = Number(words[i + 1])
  // A copy of what was made value by value is read faster by V8: see fast-core.ts.
  return { ...values }
}
