// Bundles as Cloudflare's own tool does (esbuild, the condition workerd, .wasm as a module of the worker), and asks the runtime.
import { spawn } from 'node:child_process'
import { build } from 'esbuild'
import { programOf } from './program-of.mjs'
import { hand } from './report.mjs'

await build({
  entryPoints: ['worker.mjs'],
  bundle: true,
  format: 'esm',
  outfile: 'built/worker.mjs',
  conditions: ['workerd'],
  external: ['*.wasm'],
  logLevel: 'warning',
})
const server = spawn(programOf('workerd'), ['serve', 'config.capnp', '--control-fd=3'], {
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
})
try {
  const port = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)))
    server.stdio[3].on('data', (chunk) => {
      for (const line of String(chunk).split('\n').filter(Boolean)) {
        const event = JSON.parse(line)
        if (event.event === 'listen') resolve(event.port)
      }
    })
  })
  const reports = await (await fetch(`http://127.0.0.1:${port}/`)).json()
  for (const [name, content] of Object.entries(reports)) hand(name, content)
} finally {
  server.kill()
}
