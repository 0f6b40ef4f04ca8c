// All of wordbridge, for Vercel's edge runtime, which gives the module compiled.
export * from './library.ts'
export { createAnalyzer, load, loadSync, serve } from './load-edge-light.ts'
