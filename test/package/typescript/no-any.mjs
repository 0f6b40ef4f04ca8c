// Complains of every `any` in the declarations of the package. One that is not written is an error of the compiler, for the
// projects here are strict and look into the declarations too.
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const folder = 'node_modules/wordbridge/dist'
const files = readdirSync(folder).filter((name) => /\.d\.c?ts$/.test(name))
let types = 0

function walk(node, file) {
  if (ts.isTypeNode(node)) types++
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    throw new Error(`${file.fileName}:${line + 1} has an any: ${node.parent.getText(file)}`)
  }
  ts.forEachChild(node, (child) => walk(child, file))
}

for (const name of files) {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  walk(file, file)
}
if (types < 500) throw new Error(`Only ${types} types in ${files.join(', ')}: that cannot be all.`)
console.log(`${types} types in ${files.length} files, none of them any`)
