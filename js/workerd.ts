// All of wordbridge, for workerd, which gives the module compiled.
export * from './library.ts'
export { createAnalyzer, load, loadSync, serve } from './load-workerd.ts'
