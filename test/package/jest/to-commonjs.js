// The report is an ES module, which Jest's default is not for. The package goes as it is.
exports.process = (source) => ({
  code: source.replace(/^export (async )?function (\w+)/gm, 'exports.$2 = $2; $1function $2'),
})
