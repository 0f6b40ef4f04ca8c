import { hand } from './report.mjs'

const worker = new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => hand('worker', data)
worker.onerror = (event) => console.error(event.message)
