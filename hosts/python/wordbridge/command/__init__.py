"""The command: ``python -m wordbridge``, with the options and the output of the command ``wordbridge`` for Node."""

from __future__ import annotations

import os
import sys
from typing import Optional

from .arguments import Arguments, parse_arguments
from .help import HELP
from .output import UsageError, complain, print_text
from .run import run

__all__ = ["main"]


def main(argv: Optional[list[str]] = None) -> int:
    """Runs the command and answers its exit status."""
    try:
        return _main(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        complain(f"{error}. See wordbridge --help.")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Nobody reads any more. What is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _main(argv: list[str]) -> int:
    arguments = parse_arguments(argv)
    if arguments.action == "help":
        print_text(HELP)
    elif arguments.action == "version":
        print_text(_version_line())
    else:
        return 0 if run(arguments) else 1
    return 0


def _version_line() -> str:
    from .. import version

    facts = version()
    core = "native" if facts["core"] == "native" else f"wasmtime {facts['wasmtime']}"
    simd = ", SIMD" if facts["simd"] else ""
    return f"wordbridge {facts['wordbridge']} (Unicode {facts['unicode']}, {core}{simd})\n"


__all__ += ["Arguments"]
