// Runs every program here on every release of Node that the package promises to run on.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { arch } from 'node:process'

const programs = readdirSync('programs')
for (const major of ['20', '22', '24']) {
  const node = `node_modules/node-${major}-${arch}/bin/node`
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' })
  if (!version.startsWith(`v${major}.`)) throw new Error(`${node} is ${version}`)
  for (const program of programs) {
    const output = execFileSync(node, ['--throw-deprecation', `programs/${program}`], {
      encoding: 'utf8',
    })
    console.log(output.replace('{"name":"', `{"name":"${major}: `))
  }
}
