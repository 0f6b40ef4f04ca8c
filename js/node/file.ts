// All of wordbridge, with the module in a file of its own, which load() reads.
export * from '../library.ts'
export { createAnalyzer, load, loadSync, serve } from './load-file.ts'
