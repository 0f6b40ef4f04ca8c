import * as wordbridge from 'wordbridge'
import { print } from '../report.mjs'

print('import', wordbridge)
