// The tables of docs/readability.md.
import { COUNTS, COUNTED, WORD_LISTS } from './counts.mjs'

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** \`document\` with its generated parts written anew. */
export function formulaDocument(formulas, document) {
  const parts = {
    defaults: defaultTable(formulas),
    formulas: tables(formulas),
    counts: countTable(),
  }
  return Object.entries(parts).reduce(
    (written, [name, text]) => replacePart(written, name, text),
    document,
  )
}

function replacePart(document, name, text) {
  const begin = `<!-- ${name}: written by tools/formulas/generate.mjs -->`
  const start = document.indexOf(begin)
  const end = document.indexOf('<!-- end -->', start)
  if (start < 0 || end < 0) throw new Error(`docs/readability.md has no part ${name}`)
  return `${document.slice(0, start)}${begin}\n\n${text}\n\n${document.slice(end)}`
}

function tables(formulas) {
  const groups = Map.groupBy
    ? Map.groupBy(formulas, ({ languages }) => languages.join(' '))
    : groupBy(formulas, ({ languages }) => languages.join(' '))
  return [...groups]
    .map(([languages, group]) => {
      const title =
        languages === ''
          ? 'Any language'
          : languages
              .split(' ')
              .map((code) => `${languageNames.of(code)} (\`${code}\`)`)
              .join(', ')
      return `### ${title}\n\n${table(group)}`
    })
    .join('\n\n')
}

function groupBy(values, keyOf) {
  const groups = new Map()
  for (const value of values) {
    const key = keyOf(value)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(value)
  }
  return groups
}

function table(formulas) {
  const rows = formulas.map(
    ({ name, title, status, scale, where = {}, expression, reference, note = '' }) => {
      const parts = Object.entries(where).map(([part, text]) => `${part} = ${text}`)
      const formula = [expression, ...parts].map((text) => `\`${text}\``).join(', where ')
      return `| \`${name}\` | ${title} | ${formula} | ${scale} | ${status} | ${reference} | ${note} |`
    },
  )
  return [
    '| name | title | formula | scale | status | source | note |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** What a text is scored by: for the languages that have formulas of their own, and for any other. */
function defaultTable(formulas) {
  const own = new Set(formulas.flatMap((formula) => formula.default ?? []))
  own.delete('*')
  const rows = [...[...own].sort(), 'any other'].map((language) => {
    const names = formulas
      .filter(({ default: languages = [] }) =>
        languages.some((each) => ['*', language].includes(each)),
      )
      .map(({ name }) => `\`${name}\``)
    return `| ${language} | ${names.join(', ')} |`
  })
  return ['| language | formulas by default |', '|---|---|', ...rows].join('\n')
}

function byWhom(index) {
  if (index < COUNTED) return 'counted'
  const list = WORD_LISTS[index - COUNTED]
  return list === undefined ? 'given by you' : `counted with the list \`${list}\``
}

function countTable() {
  const rows = Object.entries(COUNTS).map(
    ([name, what], index) => `| \`${name}\` | ${what} | ${byWhom(index)} |`,
  )
  return ['| name | what it is | by whom |', '|---|---|---|', ...rows].join('\n')
}
