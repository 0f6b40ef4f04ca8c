import { print } from './report.mjs'
import * as wordbridge from './wordbridge/wordbridge.mjs'

print('inside', wordbridge)
