import { fileURLToPath } from 'node:url'
import { builtIn } from '../node/built-in.ts'
import { UsageError } from './usage-error.ts'

const lists = new URL('./stop-words/', import.meta.url)
const NONE = 'none'
/** Lists that have another name than their language. */
const OTHER_NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

/** Throws {@link UsageError} for the name of no list. */
export function checkListName(name: string): string {
  if (name === NONE || (/^[a-z]+$/.test(name) && exists(fileOf(name)))) return name
  const names = builtIn('node:fs')
    .readdirSync(fileURLToPath(lists))
    .filter((file) => file.endsWith('.mjs'))
  throw new UsageError(
    `--stop-words must be one of ${NONE}, ${names.map((file) => file.slice(0, -4)).join(', ')}, not '${name}'`,
  )
}

/** The stop words of the package for a language; none where there is no list. */
export async function stopWordList(name: string): Promise<readonly string[]> {
  const file = fileOf(OTHER_NAMES[name] ?? name)
  if (!exists(file)) return []
  const { default: words } = (await import(file.href)) as {
    readonly default: readonly string[]
  }
  return words
}

const fileOf = (name: string): URL => new URL(`${name}.mjs`, lists)
const exists = (file: URL): boolean => builtIn('node:fs').existsSync(file)
