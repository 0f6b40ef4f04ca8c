const LONGEST_STRING = 40

/** A value as an error message shows it: short. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > LONGEST_STRING
        ? `${JSON.stringify(value.slice(0, LONGEST_STRING))}...`
        : JSON.stringify(value)
    case 'bigint':
      return `${value}n`
    case 'function':
      return 'a function'
    case 'object':
      return describeObject(value)
    default:
      return String(value)
  }
}

function describeObject(value: object | null): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1)
  return tag === 'Object' ? 'an object' : `an object (${tag})`
}
