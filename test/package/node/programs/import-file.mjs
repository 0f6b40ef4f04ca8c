import * as wordbridge from 'wordbridge/file'
import { print } from '../report.mjs'

print('import of the file', wordbridge)
