import { createServer } from 'node:http'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { inProject } from '../../tools/project.mjs'

const page = inProject('bench/browser/load-page.html')

/** What a page must be given to have a clock of microseconds instead of one of a tenth of a millisecond. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

const types = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' }

/**
 * Serves the page, and the modules of a folder, on the loopback interface alone.
 *
 * @param {string} folder
 * @returns {Promise<{addressOf: (name: string) => string, nextResult: () => Promise<object>, close: () => void}>}
 */
export async function serveLoadPage(folder) {
  const files = { '/': ['text/html', readFileSync(page)] }
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (type) files[`/${name}`] = [type, readFileSync(join(folder, name))]
  }
  let take = () => {}
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      take(JSON.parse(await bodyOf(request)))
      response.writeHead(204).end()
      return
    }
    const [type, content] = files[request.url] ?? []
    const status = content === undefined ? 404 : 200
    response.writeHead(status, { 'Content-Type': type ?? 'text/plain', ...isolation }).end(content)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    addressOf: (name) => `http://127.0.0.1:${server.address().port}/#/${name}`,
    nextResult: () => new Promise((resolve) => (take = resolve)),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function bodyOf(request) {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}
