// Bundles the types of js/ into declarations, one file for each entry and module system. As with the code, what several
// entries need is in files that they share: classes with private members are the same type only if declared once.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'
import { inProject } from '../project.mjs'
import { hasDefaultOnly } from './bundle.mjs'
import { entries, peers } from './entries.mjs'

// Symbol.dispose is not in the library of every tsconfig.
const PREAMBLE = '/// <reference lib="esnext.disposable" />\n'

/**
 * Writes the declarations.
 *
 * @param {string} out absolute path of the folder
 * @param {Record<string, {exports: string[]}>} modules what {@link bundle} made: names that exist when the program runs
 * @returns {Promise<string[]>} names of the files in it
 */
export async function bundleDeclarations(out, modules) {
  const bundle = await rollup({
    input: Object.fromEntries(
      entries.filter(({ types }) => types).map(({ name, source }) => [name, inProject(source)]),
    ),
    external: [/^node:/, ...peers.map((name) => new RegExp(`^${name}(/|$)`))],
    plugins: [
      dts({ tsconfig: inProject('js/tsconfig.json'), compilerOptions: { stripInternal: true } }),
    ],
  })
  const { output } = await bundle.generate({
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'types-[name].d.ts',
  })
  await bundle.close()
  return output.flatMap(({ fileName, code, isEntry, name }) => {
    if (!isEntry) return writeBoth(out, fileName, PREAMBLE + code)
    const module = modules[`${name}.mjs`]
    const text = PREAMBLE + withTypesApart(code, module.exports, fileName)
    return writeBoth(out, fileName, text, hasDefaultOnly(module) ? withExportEquals(text) : text)
  })
}

/** Declares no value that the module does not have: a class of which only the type is exported stays a type. */
function withTypesApart(code, values, file) {
  const declared = new Set()
  const apart = code.replace(/^export \{ (.*) \}(.*);$/gm, (_, list, from) => {
    const names = list.split(', ')
    const isValue = (specifier) => values.includes(specifier.replace(/^.* as /, ''))
    for (const name of names) declared.add(name.replace(/^.* as /, ''))
    const types = names.filter((name) => !isValue(name))
    return (
      `export { ${names.filter(isValue).join(', ')} }${from};` +
      (types.length > 0 ? `\nexport type { ${types.join(', ')} }${from};` : '')
    )
  })
  const undeclared = values.filter((value) => !declared.has(value))
  if (undeclared.length === 0) return apart
  throw new Error(`${file} does not declare ${undeclared.join(', ')}, which the module exports.`)
}

/** Declares that `require` gives the default export itself; there is no place for types beside it. */
function withExportEquals(code) {
  return code
    .replace(/^export \{ (\w+) as default \};$/m, 'export = $1;')
    .replace(/^export type .*\n/gm, '')
}

function writeBoth(out, name, code, twinCode = code) {
  const twin = name.replace(/\.d\.ts$/, '.d.cts')
  writeFileSync(path.join(out, name), code)
  writeFileSync(path.join(out, twin), twinCode.replace(/(from '\.\/[\w-]+)\.js'/g, "$1.cjs'"))
  return [name, twin]
}
