import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The program of a package that has one for each platform in an optional dependency. Its own command is made by a script
 * of its installation, and npm may be set to run none.
 */
export function programOf(name) {
  const manifest = readFileSync(join('node_modules', name, 'package.json'), 'utf8')
  const dependencies = Object.keys(JSON.parse(manifest).optionalDependencies)
  const places = dependencies.map((dependency) => join('node_modules', dependency, 'bin', name))
  const program = places
    .flatMap((place) => [place, `${place}.exe`])
    .find((file) => existsSync(file))
  if (program === undefined) throw new Error(`${name} has no program for this platform`)
  return program
}
