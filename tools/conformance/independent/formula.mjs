// Evaluates readability formulas as they are published (tools/formulas/formulas.json): not by the code that is made of them.

const FUNCTIONS = {
  sqrt: Math.sqrt,
  floor: Math.floor,
  round: (x) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5),
  log: Math.log,
  square: (x) => x * x,
  cube: (x) => x * x * x,
  select: (condition, yes, no) => (condition ? yes : no),
}
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]\w*)|([-+*/(),>]))/y

/** The score of counts by name. */
export function evaluate({ expression, where = {} }, counts) {
  const known = { ...counts }
  for (const [name, part] of Object.entries(where)) known[name] = evaluateText(part, known)
  return evaluateText(expression, known)
}

function evaluateText(text, names) {
  const reader = { tokens: [...text.matchAll(new RegExp(TOKEN, 'g'))], place: 0, names }
  return comparison(reader)
}

const next = (reader) => reader.tokens[reader.place]?.[0].trim()
function accept(reader, ...signs) {
  const sign = next(reader)
  if (!signs.includes(sign)) return undefined
  reader.place++
  return sign
}

function comparison(reader) {
  const left = sum(reader)
  return accept(reader, '>') ? left > sum(reader) : left
}

function sum(reader) {
  let value = product(reader)
  for (let sign; (sign = accept(reader, '+', '-'));) {
    value = sign === '+' ? value + product(reader) : value - product(reader)
  }
  return value
}

function product(reader) {
  let value = factor(reader)
  for (let sign; (sign = accept(reader, '*', '/'));) {
    value = sign === '*' ? value * factor(reader) : value / factor(reader)
  }
  return value
}

function factor(reader) {
  if (accept(reader, '-')) return -factor(reader)
  if (accept(reader, '(')) return inBrackets(reader)
  const [, number, name] = reader.tokens[reader.place++]
  if (number !== undefined) return Number(number)
  if (!Object.hasOwn(FUNCTIONS, name)) return reader.names[name]
  accept(reader, '(')
  const values = [comparison(reader)]
  while (accept(reader, ',')) values.push(comparison(reader))
  accept(reader, ')')
  return FUNCTIONS[name](...values)
}

function inBrackets(reader) {
  const value = comparison(reader)
  accept(reader, ')')
  return value
}
