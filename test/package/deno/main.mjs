import * as wordbridge from 'wordbridge'
import * as file from 'wordbridge/file'
import * as pool from 'wordbridge/pool'
import { print, printPool } from './report.mjs'

await print('inside', wordbridge)
await print('file', file)
await printPool('pool', pool)
