import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { programOf } from './program-of.mjs'

const { status } = spawnSync(programOf('bun'), ['main.mjs'], { stdio: 'inherit' })
process.exitCode = status ?? 1
