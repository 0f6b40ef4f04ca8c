const file = require('wordbridge/file')
const wordbridge = require('wordbridge')
const { report } = require('./report.mjs')

test.each([
  ['Jest, CommonJS', wordbridge],
  ['Jest, CommonJS, the file', file],
])('%s', async (name, entry) => {
  process.stdout.write(`REPORT ${JSON.stringify({ name, report: await report(entry) })}\n`)
})
