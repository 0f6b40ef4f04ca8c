// Measures wordbridge and its peers side by side: npm run bench [-- --help]
import process from 'node:process'
import { measureAll } from './measure-all.mjs'
import { parseOptions, usage, UsageError } from './options.mjs'
import { peers } from './peers/index.mjs'
import { tasks } from './tasks.mjs'

try {
  const known = { tasks: tasks.map(({ name }) => name), peers: peers.map(({ id }) => id) }
  const options = parseOptions(process.argv.slice(2), known)
  if (options.action === 'help') console.log(usage.trimEnd())
  else if (options.action === 'list') list()
  else await measureAll(options)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`bench: ${error.message}`)
  process.exitCode = 2
}

function list() {
  const row = (name, text) => console.log(`  ${name.padEnd(25)} ${text}`)
  console.log('Tasks:')
  for (const { name, title, corpus } of tasks) row(name, corpus ? `${title} (${corpus})` : title)
  console.log('\nPeers:')
  for (const { id, name, works } of peers) row(id, `${name}: ${Object.keys(works).join(', ')}`)
}
