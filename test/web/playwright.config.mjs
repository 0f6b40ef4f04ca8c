// Tests the demo page as it is published: build/web/ under its policy, in the Chromium of the machine.
import { defineConfig } from '@playwright/test'
import { programOnPath } from '../../tools/machine/program-on-path.mjs'

const args = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
if (process.getuid?.() === 0) args.push('--no-sandbox')

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../build/web-test',
  workers: 1,
  reporter: 'list',
  // Nothing here is about time: a test on a slow machine may take long.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1360, height: 1000 },
    launchOptions: {
      executablePath: process.env.WORDBRIDGE_CHROMIUM ?? programOnPath('chromium'),
      args,
    },
  },
})
