"""Makes a wheel for this machine, with the native library in it and no module of CPython's own ABI; or, with WORDBRIDGE_PORTABLE=1, one
for every machine, which has the WebAssembly module only and needs wasmtime."""

import os
import re
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel

PORTABLE = os.environ.get("WORDBRIDGE_PORTABLE") == "1"


# The oldest glibc that wheels can be for: that of manylinux2014.
OLDEST_GLIBC = 17


def any_linux(platform):
    """The tag of PEP 600 for Linux with the glibc that the library needs: ``manylinux_2_17_x86_64``. ``platform`` where it is not for glibc."""
    library = Path(__file__).parent / "wordbridge" / "bundled" / "libwordbridge.so"
    versions = [int(minor) for minor in re.findall(rb"\0GLIBC_2\.(\d+)(?=[.\0])", library.read_bytes())]
    if not versions or not platform.startswith("linux_"):
        return platform
    return platform.replace("linux", f"manylinux_2_{max(OLDEST_GLIBC, *versions)}", 1)


class Wheel(bdist_wheel):
    def get_tag(self):
        _, _, platform = super().get_tag()
        return "py3", "none", "any" if PORTABLE else any_linux(platform)


class WithLibrary(Distribution):
    def has_ext_modules(self):
        return not PORTABLE


setup(
    distclass=WithLibrary,
    cmdclass={"bdist_wheel": Wheel},
    install_requires=["wasmtime>=20"] if PORTABLE else [],
)
