import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTING_NAMES,
  type Settings,
} from '../analysis/settings.ts'

/** The state of the page that a link carries. */
export interface SharedState {
  readonly settings: Settings
  readonly text: string
}

/** The longest fragment that is made: longer ones are cut by mail programs and chats. */
const LONGEST_FRAGMENT = 8000

/** The fragment of a link, or undefined if the text is too long for one. */
export async function writeFragment({ settings, text }: SharedState): Promise<string | undefined> {
  if (text.length > 10 * LONGEST_FRAGMENT) return undefined
  const parameters = new URLSearchParams()
  for (const name of SETTING_NAMES) {
    if (settings[name] !== DEFAULT_SETTINGS[name]) parameters.set(name, settings[name])
  }
  parameters.set(
    'text',
    toBase64(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))),
  )
  const fragment = parameters.toString()
  return fragment.length > LONGEST_FRAGMENT ? undefined : fragment
}

/** The state in a fragment; undefined if it has no text, or one that is no longer whole. */
export async function readFragment(fragment: string): Promise<SharedState | undefined> {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const packed = parameters.get('text')
  if (packed === null) return undefined
  try {
    const bytes = await through(fromBase64(packed), new DecompressionStream('deflate-raw'))
    return {
      settings: readSettings((name) => parameters.get(name)),
      text: new TextDecoder().decode(bytes),
    }
  } catch {
    return undefined
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(piped).arrayBuffer())
}

function toBase64(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
