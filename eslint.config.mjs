import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

export default defineConfig(
  globalIgnores([
    'build/',
    'dist/',
    'dist-debug/',
    'dist-scalar/',
    'coverage/',
    '**/*.d.ts',
    'test/node/types/',
    // Projects of their own, with packages and globals that are not here.
    'test/package/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,mts,cts}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Wanted by the compiler's noPropertyAccessFromIndexSignature.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Code points are what is meant wherever a string is spread here.
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        URL: 'readonly',
        WebAssembly: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        globalThis: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { eqeqeq: 'error' },
  },
  {
    // Their functions run in a page too.
    files: ['test/web/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['ClipboardEvent', 'DataTransfer', 'DragEvent', 'File', 'MessageChannel'],
          ...['MutationObserver', 'addEventListener', 'document', 'navigator'],
          'requestAnimationFrame',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
)
