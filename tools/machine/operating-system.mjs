import { existsSync, readFileSync } from 'node:fs'

/** The fields of os-release(5): ID, VERSION_ID, VERSION_CODENAME, ...; empty where there is none. */
export function operatingSystem(file = '/etc/os-release') {
  if (!existsSync(file)) return {}
  const fields = readFileSync(file, 'utf8').matchAll(/^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/gm)
  return Object.fromEntries([...fields].map(([, key, ...values]) => [key, values.find(Boolean)]))
}
