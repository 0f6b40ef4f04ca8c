// A process for complete-directory.test.mjs: makes argv[2] in argv[3] milliseconds and says so.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCompleteDirectory } from '../../tools/machine/complete-directory.mjs'

const [directory, duration] = process.argv.slice(2)

const make = async (unfinished) => {
  writeFileSync(join(unfinished, 'content'), 'half')
  console.log('making')
  await sleep(Number(duration))
  writeFileSync(join(unfinished, 'content'), 'whole')
  return { maker: process.pid }
}

await makeCompleteDirectory(directory, make, (line) => console.log(line))
console.log('ready')
