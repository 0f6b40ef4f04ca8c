import type fs from 'node:fs'
import { createRequire } from 'node:module'
import type os from 'node:os'
import type util from 'node:util'

interface BuiltIns {
  'node:fs': typeof fs
  'node:os': typeof os
  'node:util': typeof util
}

interface GetsBuiltInModules {
  getBuiltinModule?<Name extends keyof BuiltIns>(name: Name): BuiltIns[Name]
}

/**
 * A built-in module of Node, for who wants little of it. For an import Node makes all that the module exports: of node:fs streams
 * among them, which takes one to three milliseconds of a program that has not imported it.
 */
export function builtIn<Name extends keyof BuiltIns>(name: Name): BuiltIns[Name] {
  const { process } = globalThis as { process?: GetsBuiltInModules }
  // Before Node 20.16 and 22.3 only require() gives it at once.
  return (
    process?.getBuiltinModule?.(name) ?? (createRequire(import.meta.url)(name) as BuiltIns[Name])
  )
}
