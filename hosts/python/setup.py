"""Makes a wheel for this machine, with the native library in it and no module of CPython's own ABI; or, with WORDBRIDGE_PORTABLE=1, one
for every machine, which has the WebAssembly module only and needs wasmtime."""

import os

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel

PORTABLE = os.environ.get("WORDBRIDGE_PORTABLE") == "1"


class Wheel(bdist_wheel):
    def get_tag(self):
        _, _, platform = super().get_tag()
        return "py3", "none", "any" if PORTABLE else platform


class WithLibrary(Distribution):
    def has_ext_modules(self):
        return not PORTABLE


setup(
    distclass=WithLibrary,
    cmdclass={"bdist_wheel": Wheel},
    install_requires=["wasmtime>=20"] if PORTABLE else [],
)
