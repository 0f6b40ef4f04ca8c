import * as wordbridge from 'wordbridge/pool'
import { printPool } from './report.mjs'

printPool('pool', wordbridge)
