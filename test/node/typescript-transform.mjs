// Lets Jest read TypeScript: types are removed, nothing is checked (npm run typecheck does that).
import { transformSync } from 'esbuild'

export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      sourcefile: file,
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
    })
    return { code, map }
  },
}
