import * as wordbridge from 'wordbridge'
import * as file from 'wordbridge/file'
import { print } from './report.mjs'

await print('inside', wordbridge)
await print('file', file)
