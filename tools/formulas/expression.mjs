// Expressions of formulas.json: arithmetic on counts with a few functions.

/** Functions an expression may call, and what they are in C++. */
const FUNCTIONS = {
  sqrt: 'std::sqrt',
  floor: 'std::floor',
  round: 'std::round',
  log: 'natural_logarithm',
  square: 'square',
  cube: 'cube',
  select: 'select',
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]\w*)|([-+*/(),>]))/y

/** Splits an expression; throws a SyntaxError for what is no part of one. */
export function tokens(expression) {
  const found = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < expression.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(expression)
    if (!match) throw new SyntaxError(`Not understood: ${expression.slice(at)}`)
    const [, number, name, sign] = match
    if (number !== undefined) found.push({ kind: 'number', text: number })
    else if (name === undefined) found.push({ kind: 'sign', text: sign })
    else found.push({ kind: Object.hasOwn(FUNCTIONS, name) ? 'function' : 'name', text: name })
  }
  return found
}

/** The counts that a formula needs, in the order of `known`. Throws a SyntaxError for an unknown name. */
export function countsOf({ name, expression, where = {} }, known) {
  const parts = Object.keys(where)
  const names = [expression, ...Object.values(where)]
    .flatMap(tokens)
    .filter(({ kind, text }) => kind === 'name' && !parts.includes(text))
    .map(({ text }) => text)
  const unknown = names.find((each) => !known.includes(each))
  if (unknown !== undefined) throw new SyntaxError(`${name}: there is no count ${unknown}`)
  return known.filter((each) => names.includes(each))
}

/** An expression as C++; `count` gives the code that reads a count, `parts` are names of parts. */
export function toCpp(expression, parts, count) {
  return tokens(expression)
    .map(({ kind, text }) => {
      if (kind === 'number') return text.includes('.') ? text : `${text}.0`
      if (kind === 'function') return FUNCTIONS[text]
      if (kind === 'name') return parts.includes(text) ? text : count(text)
      return text === '(' || text === ')' ? text : text === ',' ? ', ' : ` ${text} `
    })
    .join('')
    .replace(/(^|[(,] ?) - /g, '$1-')
}
