import { print } from './report.mjs'
import * as wordbridge from './wordbridge/file.mjs'

print('file', wordbridge)
