// The chart that README.md shows: speeds on one scale, which is logarithmic, as SVG that is readable on light and dark pages.
import { threeDigits } from './format.mjs'
import { loadChartLibrary } from './peers/chart-library.mjs'
import { taskOf } from './results.mjs'

const WIDTH = 860
const ROW = 17
const NAMES = 300
const OWN = 'wordbridge'

const style = `
  svg { --page: #ffffff; --text: #1f2328; --line: #d1d9e0; --own: #0969da; --other: #818b98; color: var(--text);
    font: 12px system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif; }
  @media (prefers-color-scheme: dark) {
    svg { --page: #0d1117; --text: #f0f6fc; --line: #3d444d; --own: #4493f8; --other: #9198a1; }
  }`

/**
 * @param {object} results of measureAll()
 * @returns {Promise<string | undefined>} SVG; nothing where no speed was measured
 */
export async function drawChart(results) {
  const rows = results.tasks.flatMap(rowsOf)
  const bars = rows.filter(({ speed }) => speed)
  if (bars.length === 0) return undefined
  const { Plot, document } = await loadChartLibrary()
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: rows.length * ROW + 50,
    marginLeft: NAMES,
    marginRight: 60,
    marginTop: 40,
    marginBottom: 10,
    x: { type: 'log', label: 'MB of text per second' },
    y: { domain: rows.map(({ key }) => key), axis: null },
    marks: marksOf(Plot, rows, bars),
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('role', 'img')
  svg.querySelector('style')?.remove()
  const page = '<rect width="100%" height="100%" fill="var(--page)"/>'
  const head = `<title>${titleOf(results)}</title><style>${style}</style>${page}`
  svg.insertAdjacentHTML('afterbegin', head)
  return `${svg.outerHTML}\n`
}

function marksOf(Plot, rows, bars) {
  const [least, decades] = scaleOf(bars)
  const colour = ({ own }) => (own ? 'var(--own)' : 'var(--other)')
  const of = (quartile) => (row) => row.speed[quartile]
  const speed = (row) => threeDigits(row.speed.median)
  const y = 'key'
  const name = { y, x: least, text: 'name', textAnchor: 'end', dx: -8 }
  const title = { y, text: 'title', frameAnchor: 'left', textAnchor: 'start', dx: 8 - NAMES }
  const titles = rows.filter((row) => row.title)
  return [
    Plot.gridX(decades, { stroke: 'var(--line)', strokeOpacity: 1 }),
    Plot.axisX(decades, { anchor: 'top', tickFormat: threeDigits }),
    Plot.ruleY(bars, { y, x1: least, x2: of('lower'), stroke: 'var(--line)' }),
    Plot.ruleY(bars, { y, x1: of('lower'), x2: of('upper'), stroke: colour, strokeWidth: 5 }),
    Plot.dot(bars, { y, x: of('median'), fill: colour, r: 4 }),
    Plot.text(bars, { y, x: of('upper'), text: speed, textAnchor: 'start', dx: 8 }),
    Plot.text(bars, { ...name, filter: ({ own }) => !own }),
    Plot.text(bars, { ...name, filter: ({ own }) => own, fill: 'var(--own)', fontWeight: 'bold' }),
    Plot.text(titles, { ...title, fontWeight: 'bold' }),
  ]
}

/** Where the scale begins, and its powers of ten. */
function scaleOf(bars) {
  const least = Math.min(...bars.map(({ speed }) => speed.lower)) / 1.5
  const greatest = Math.max(...bars.map(({ speed }) => speed.upper))
  const decades = []
  for (let power = Math.ceil(Math.log10(least)); 10 ** power <= greatest; power++) {
    decades.push(10 ** power)
  }
  return [least, decades]
}

/** A row for the title of a task and one for each peer in the headlines, fastest first. */
function rowsOf(result) {
  const { title, headline = [] } = taskOf(result)
  const measured = result.entries.filter(
    ({ id, speed }) => speed && (id === OWN || headline.includes(id)),
  )
  if (headline.length === 0 || measured.length === 0) return []
  const bars = measured
    .sort((a, b) => b.speed.median - a.speed.median)
    .map(({ id, name, speed }) => ({ key: `${result.name}/${id}`, name, speed, own: id === OWN }))
  return [{ key: result.name, title: `${title}, ${result.corpus}` }, ...bars]
}

function titleOf({ machine }) {
  return `Speed of wordbridge and its peers, Node ${machine.node}, ${machine.cpu}`
}
