import * as wordbridge from 'wordbridge'
import * as file from 'wordbridge/file'
import { report } from './report.mjs'

export default {
  async fetch() {
    const reports = { workerd: await report(wordbridge), 'workerd, the file': await report(file) }
    return Response.json(reports)
  },
}
