// Tests the demo page as it is published: build/web/ under its policy, in the Chromium of the machine.
import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumPath } from '../../tools/package/site.mjs'

export default defineConfig({
  testDir: '.',
  tsconfig: './tsconfig.json',
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
      executablePath: chromiumPath(),
      args: chromiumArguments(),
    },
  },
})
