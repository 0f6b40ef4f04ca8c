import { hand } from './report.mjs'

const worker = new Worker('module-worker-thread.js', { type: 'module' })
worker.onmessage = ({ data }) => hand('worker', data)
worker.onerror = ({ message }) => console.error(message)
