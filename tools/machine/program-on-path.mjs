import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Every program of that name on PATH, in PATH's order. */
export function programsOnPath(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((directory) => isAbsolute(directory))
    .map((directory) => join(directory, name))
    .filter(isProgram)
}

/** The first program of that name on PATH, or undefined. */
export function programOnPath(name, path = process.env.PATH ?? '') {
  return programsOnPath(name, path)[0]
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
