// All of wordbridge in Node.js: the module is read from a file, and there is one inside for programs without that file.
export * from '../library.ts'
export { createAnalyzer, load, loadSync, serve } from './load.ts'
