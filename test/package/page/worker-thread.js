import * as wordbridge from 'wordbridge'
import { report } from './report.mjs'

report(wordbridge).then((content) => self.postMessage(content))
