import { report } from './report.mjs'
import * as wordbridge from './wordbridge/wordbridge.mjs'

report(wordbridge).then((content) => self.postMessage(content))
