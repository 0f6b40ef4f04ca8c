import { readFileSync } from 'node:fs'

/** The fields of os-release(5): ID, VERSION_ID, VERSION_CODENAME, ...; empty where there is none. */
export function operatingSystem(file = '/etc/os-release') {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  const fields = text.matchAll(/^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/gm)
  return Object.fromEntries([...fields].map(([, key, ...values]) => [key, values.find(Boolean)]))
}
