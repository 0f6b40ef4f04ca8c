/** A number that is not -0; a whole one in the form that takes no room on the heap of V8. */
export function compact(number: number): number {
  const whole = number | 0
  return whole === number ? whole : number
}

/** A number, or null for NaN. */
export function numberOrNull(number: number): number | null {
  return Number.isNaN(number) ? null : number
}
