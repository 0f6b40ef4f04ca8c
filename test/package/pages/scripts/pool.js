import { printPool } from './report.mjs'
import * as wordbridge from './wordbridge/pool.mjs'

printPool('pool', wordbridge)
