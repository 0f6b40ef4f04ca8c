const wordbridge = require('wordbridge')

import('../report.mjs').then(({ print }) => print('require', wordbridge))
