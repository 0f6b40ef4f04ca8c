import * as wordbridge from 'wordbridge'
import * as file from 'wordbridge/file'

// @ts-expect-error: the report has no types
const { print } = await import('../report.mjs')
const stats: file.TextStats = await wordbridge.load().then(() => wordbridge.analyze('text'))
const document: file.Document = new wordbridge.Document('text')
document.delete()
await print(stats.wordCount === 1 ? 'import' : 'wrong', wordbridge)
