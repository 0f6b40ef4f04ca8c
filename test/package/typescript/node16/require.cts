import wordbridge = require('wordbridge')
import file = require('wordbridge/file')

async function run(): Promise<void> {
  // @ts-expect-error: the report has no types
  const { print } = await import('../report.mjs')
  await file.load()
  const document: wordbridge.Document = new file.Document('text')
  document.delete()
  await print('require', wordbridge)
}

void run()
