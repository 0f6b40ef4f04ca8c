// All of wordbridge, with the module inside.
export * from './library.ts'
export { createAnalyzer, load, loadSync, serve } from './load.ts'
