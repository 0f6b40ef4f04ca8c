// The packages that draw the chart stand here, where they are installed.
export async function loadChartLibrary() {
  const Plot = await import('@observablehq/plot')
  const { parseHTML } = await import('linkedom')
  return { Plot, document: parseHTML('<html><body></body></html>').document }
}
