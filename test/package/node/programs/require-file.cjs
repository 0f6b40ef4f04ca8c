const wordbridge = require('wordbridge/file')

import('../report.mjs').then(({ print }) => print('require of the file', wordbridge))
