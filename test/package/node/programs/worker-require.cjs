const { isMainThread, parentPort, Worker } = require('node:worker_threads')
const wordbridge = require('wordbridge')

import('../report.mjs').then(async ({ hand, report }) => {
  if (isMainThread)
    new Worker(__filename).on('message', (content) => hand('worker, require', content))
  else parentPort.postMessage(await report(wordbridge))
})
