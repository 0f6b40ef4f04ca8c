import * as wordbridge from 'wordbridge/pool'
import { printPool } from '../report.mjs'

await printPool('pool', wordbridge)
