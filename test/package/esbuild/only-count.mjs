// A program that only counts has nothing of documents, rich text, workers or the module inside: what it does not use is gone.
import { build } from 'esbuild'

const weigh = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0].text
}

const all = await weigh("export * from 'wordbridge/file'")
const one = await weigh("export { count, load } from 'wordbridge/file'")
// Each is in the text of an error, or in a message to a worker, of the part that must be gone.
const traces = {
  documents: 'wordAt',
  'rich text': 'pieces',
  workers: 'postMessage',
  formulas: 'lix',
}
for (const [part, trace] of Object.entries(traces)) {
  if (!all.includes(trace))
    throw new Error(`The whole package has no ${trace}: look for another trace of ${part}.`)
  if (one.includes(trace)) throw new Error(`A program that only counts has ${part} too: ${trace}.`)
}
console.log(`all of wordbridge/file: ${all.length} bytes; load() and count() alone: ${one.length}`)
