"""``python -m wordbridge``: see ``--help``."""

import sys

from .command import main

sys.exit(main())
