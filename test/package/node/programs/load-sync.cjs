const wordbridge = require('wordbridge')

wordbridge.loadSync()
import('../report.mjs').then(({ print }) => print('loadSync', { ...wordbridge, load() {} }))
