module.exports = {
  transform: { 'report\\.mjs$': '<rootDir>/to-commonjs.js' },
  testMatch: ['**/*.test.js'],
}
