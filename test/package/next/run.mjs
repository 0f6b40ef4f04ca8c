// Asks the built server for what its components report.
import { spawn } from 'node:child_process'
import { hand } from './report.mjs'

const server = spawn('node_modules/.bin/next', ['start', '-p', '0', '-H', '127.0.0.1'])
try {
  const origin = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`next ended with ${code}`)))
    server.stderr.on('data', (chunk) => process.stderr.write(chunk))
    server.stdout.on('data', (chunk) => {
      const [, port] = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(chunk) ?? []
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
  })
  const html = await (await fetch(origin)).text()
  const [, json] = /<pre id="server">(.*?)<\/pre>/.exec(html)
  hand('server component', JSON.parse(json.replaceAll('&quot;', '"')))
  hand('route', await (await fetch(`${origin}/route`)).json())
  hand('edge route', await (await fetch(`${origin}/edge`)).json())
} finally {
  server.kill()
}
