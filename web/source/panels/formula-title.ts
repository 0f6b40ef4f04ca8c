const CAPITALS = new Set(['lix', 'rix', 'smog', 'forcast', 'fog', 'pl'])

/** A formula's name as a title: `'gunning-fog'` as Gunning Fog. */
export function titleOf(formula: string): string {
  return formula
    .split('-')
    .map((word) => {
      if (CAPITALS.has(word) && word !== 'fog') return word.toUpperCase()
      return word === 'de' || word === 'mu' ? word : word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join(' ')
    .replace('Flesch Kincaid', 'Flesch-Kincaid')
    .replace('Coleman Liau', 'Coleman-Liau')
}
