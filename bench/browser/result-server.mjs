import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { inProject } from '../../tools/project.mjs'

const page = inProject('bench/browser/load-page.html')

/** What a page must be given to have a clock of microseconds instead of one of a tenth of a millisecond. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/**
 * Serves the page, and modules by name, on the loopback interface alone.
 *
 * @param {Record<string, string>} modules name in the address, such as `wordbridge.mjs`, to file
 * @returns {Promise<{addressOf: (name: string) => string, nextResult: () => Promise<object>, close: () => void}>}
 */
export async function serveLoadPage(modules) {
  const files = { '/': ['text/html', readFileSync(page)] }
  for (const [name, file] of Object.entries(modules)) {
    files[`/${name}`] = ['text/javascript', readFileSync(file)]
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
