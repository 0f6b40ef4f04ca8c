import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import * as wordbridge from 'wordbridge'
import { hand, report } from '../report.mjs'

if (isMainThread)
  new Worker(new URL(import.meta.url)).on('message', (content) => hand('worker, import', content))
else parentPort.postMessage(await report(wordbridge))
