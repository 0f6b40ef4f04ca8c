// Builds bench/native/ and runs its benchmarks: npm run bench:native [-- OPTION OF GOOGLE BENCHMARK...]
import { existsSync } from 'node:fs'
import process from 'node:process'
import { run } from '../../tools/machine/command.mjs'
import { inProject } from '../../tools/project.mjs'
import { runSteps } from '../../tools/step.mjs'
import { nativeStep } from '../native-builds.mjs'

const program = inProject('build/bench-native/benchmarks')

if (await runSteps([nativeStep({ clang: false })])) {
  if (existsSync(program)) {
    await run([program, ...process.argv.slice(2)], { output: 'inherit' })
  } else {
    console.error(
      'bench:native: needs CMake, a C++ compiler and Google Benchmark; ICU beside it needs its headers.\n' +
        'Debian and Ubuntu: apt-get install cmake g++ libbenchmark-dev libicu-dev',
    )
    process.exitCode = 1
  }
}
