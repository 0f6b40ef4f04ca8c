const wordbridge = require('wordbridge/pool')

import('../report.mjs').then(({ printPool }) => printPool('pool, require', wordbridge))
