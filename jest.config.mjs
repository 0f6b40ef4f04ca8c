// Jest runs the tests against the built package. WORDBRIDGE_DIST names another folder than dist/,
// such as one with the debug build of the core.
const distribution = process.env.WORDBRIDGE_DIST ?? 'dist'

export default {
  roots: ['<rootDir>/test/node'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/node/typescript-transform.mjs' },
  moduleNameMapper: {
    '^wordbridge$': `<rootDir>/${distribution}/wordbridge.mjs`,
    '^wordbridge/languages$': `<rootDir>/${distribution}/languages.mjs`,
    '^wordbridge/pool$': `<rootDir>/${distribution}/pool-node.mjs`,
  },
  // Nothing here is about time: a test on a slow machine may take long.
  testTimeout: 600_000,
  // Jest would leave one processor idle: on two, that is half of them.
  maxWorkers: '100%',
}
