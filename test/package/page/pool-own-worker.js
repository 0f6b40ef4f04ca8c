// For bundlers that do not follow new URL() into a package: the worker is a script of the page.
import * as wordbridge from 'wordbridge/pool'
import { printPool } from './report.mjs'

const worker = () => new Worker(new URL('./pool-thread.js', import.meta.url), { type: 'module' })
printPool('pool', wordbridge, { worker })
