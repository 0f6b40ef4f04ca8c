// Builds the demo page from the package: node tools/web.mjs [serve | screenshots]
// Without a word, leaves it in build/web/, for any static host. serve: shows it on this machine. screenshots: writes those of
// README.
import { fileURLToPath } from 'node:url'
import { jsStep, wasmSteps } from './build.mjs'
import { installStep } from './install.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'
import { policyOf } from '../web/content-security-policy.mjs'

const site = inProject('build/web')

/** Builds the page of dist/. @returns {import('./step.mjs').Step} */
export function webStep() {
  return {
    title: 'Building the demo page',
    log: 'web',
    advice: 'the error above says which file of web/ is wrong.',
    work: async () => {
      const { build } = await import('vite')
      await build({ configFile: inProject('web/vite.config.mjs'), logLevel: 'warn' })
      return 'build/web'
    },
  }
}

/** Builds all that the page is made of, and the page. @returns {import('./step.mjs').Step[]} */
export function webSteps() {
  return [installStep(), ...wasmSteps(), jsStep(), webStep()]
}

/** Serves the page that was built, with its policy as a header. */
export async function servePage({ port = 0 } = {}) {
  const { serveFolder } = await import('./package/site.mjs')
  return serveFolder(site, { policy: policyOf, port })
}

const works = {
  build: () => {},
  async serve() {
    const { origin } = await servePage({ port: Number(process.env.PORT ?? 8080) })
    console.log(`The page is at ${origin}/ until Ctrl-C.`)
  },
  async screenshots() {
    const { takeScreenshots } = await import('./web-screenshots.mjs')
    const { origin, close } = await servePage()
    await takeScreenshots(origin)
    close()
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = 'build'] = process.argv.slice(2)
  const work = Object.hasOwn(works, name) ? works[name] : undefined
  if (work === undefined) {
    console.error(`unknown work ${name}; there are: ${Object.keys(works).join(', ')}`)
    process.exitCode = 2
  } else {
    await runSteps(webSteps())
    if (!process.exitCode) await work()
  }
}
