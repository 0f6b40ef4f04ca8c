const worker = new Worker('classic-worker-thread.js')
worker.onmessage = ({ data }) => hand('worker', data)
worker.onerror = ({ message }) => console.error(message)
