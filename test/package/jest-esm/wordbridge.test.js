import * as wordbridge from 'wordbridge'
import { report } from './report.mjs'

test('Jest, ES modules', async () => {
  const line = { name: 'Jest, ES modules', report: await report(wordbridge) }
  process.stdout.write(`REPORT ${JSON.stringify(line)}\n`)
})
