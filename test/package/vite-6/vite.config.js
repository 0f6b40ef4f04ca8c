export default { base: './', build: { outDir: 'site' }, worker: { format: 'es' } }
