importScripts('wordbridge/wordbridge.iife.js', 'report.js')

report(wordbridge).then((content) => self.postMessage(content))
