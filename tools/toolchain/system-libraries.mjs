import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../machine/command.mjs'

const source = `#include <emscripten/bind.h>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>
int main(int count, char** words) {
  std::unordered_map<std::string, std::vector<double>> table;
  table[words[0]].push_back(std::log(count));
  return static_cast<int>(table.size());
}
EMSCRIPTEN_BINDINGS(probe) { emscripten::function("main_", +[](int n) { return n; }); }
`

const shared = [
  ...['-std=c++20', '-msimd128', '-fno-exceptions', '-fno-rtti'],
  ...['-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0', '-lembind', '-sMALLOC=emmalloc'],
  ...['-sALLOW_MEMORY_GROWTH', '-sMODULARIZE', '-sEXPORT_ES6', '-sEMBIND_AOT'],
  ...['-sDYNAMIC_EXECUTION=0', '-sFILESYSTEM=0'],
]

/** The flavours of Emscripten's system libraries that the project's presets link. */
const flavours = {
  release: ['-O3'],
  debug: ['-O1', '-g', '-sASSERTIONS=2', '-sSAFE_HEAP=1', '-sSTACK_OVERFLOW_CHECK=2'],
}

/**
 * Links a small program in each flavour, so that Emscripten compiles its system libraries now (about
 * a minute) and not in the middle of somebody's first build.
 *
 * @param {string} emxx path of `em++`
 * @param {string} scratch a directory to make, use and remove
 * @param {(line: string) => void} report
 * @param {(text: string) => void} onOutput
 */
export async function buildSystemLibraries(emxx, scratch, report, onOutput) {
  mkdirSync(scratch)
  writeFileSync(join(scratch, 'probe.cpp'), source)
  for (const [name, flags] of Object.entries(flavours)) {
    report(`building Emscripten's system libraries, ${name}`)
    const words = [emxx, 'probe.cpp', ...shared, ...flags, '-o', `${name}.mjs`]
    await run(words, { cwd: scratch, onOutput })
  }
  rmSync(scratch, { recursive: true })
}
