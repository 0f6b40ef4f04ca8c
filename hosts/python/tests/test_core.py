"""Which library runs, and that it is called as its header says. Choices are made at import, so each is one of a new process."""

import os
import re
import subprocess
import sys

import pytest

import wordbridge
from wordbridge import _abi
from wordbridge._core import core

PRINT_CORE = "import wordbridge; print(wordbridge.version()['core'])"


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def test_the_library_is_native_where_there_is_one():
    assert run(PRINT_CORE, WORDBRIDGE_CORE="").stdout == "native\n"


def test_the_module_takes_its_place_where_there_is_none(tmp_path):
    found = run(PRINT_CORE, WORDBRIDGE_CORE="", WORDBRIDGE_LIBRARY=str(tmp_path / "none.so"))
    assert found.stdout == "wasm\n"


def test_each_can_be_chosen():
    for name in ("native", "wasm"):
        assert run(PRINT_CORE, WORDBRIDGE_CORE=name).stdout == f"{name}\n"


def test_an_unknown_choice_is_refused():
    assert "WORDBRIDGE_CORE is 'java'" in run(PRINT_CORE, WORDBRIDGE_CORE="java").stderr


def test_with_neither_the_import_says_why(tmp_path):
    nothing = {"WORDBRIDGE_LIBRARY": str(tmp_path / "a.so"), "WORDBRIDGE_MODULE": str(tmp_path / "b.wasm")}
    failed = run(PRINT_CORE, WORDBRIDGE_CORE="", **nothing).stderr
    assert "ImportError" in failed
    assert "the native library cannot be loaded" in failed
    assert "the WebAssembly module cannot be run" in failed


def test_without_wasmtime_the_import_says_what_to_install(tmp_path):
    code = f"import sys; sys.modules['wasmtime'] = None; {PRINT_CORE}"
    failed = run(code, WORDBRIDGE_CORE="wasm").stderr
    assert "wasmtime" in failed and "wordbridge[wasm]" in failed


def test_the_module_runs_where_nothing_can_be_kept(tmp_path):
    file = tmp_path / "file"
    file.write_text("no folder")
    nowhere = {"HOME": str(file), "XDG_CACHE_HOME": str(file)}
    assert run(PRINT_CORE, WORDBRIDGE_CORE="wasm", **nowhere).stdout == "wasm\n"


def test_another_file_is_no_library(tmp_path):
    path = tmp_path / "text.so"
    path.write_text("no library")
    assert "ImportError" in run(PRINT_CORE, WORDBRIDGE_CORE="native", WORDBRIDGE_LIBRARY=str(path)).stderr
    assert "ImportError" in run(PRINT_CORE, WORDBRIDGE_CORE="wasm", WORDBRIDGE_MODULE=str(path)).stderr


@pytest.fixture(scope="module")
def header(project):
    folder = project / "src" / "abi" / "wordbridge"
    text = "".join(path.read_text() for path in sorted(folder.glob("*.h")))
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)



NUMBERS = {"size_t": "z", "uint32_t": "u", "uint64_t": "U", "double": "d", "wb_status": "i", "void": "-"}
NUMBERS.update(dict.fromkeys(("wb_language", "wb_granularity", "wb_formula", "wb_reading"), "u"))


def code_of(declaration):
    """The letter of `_abi` for a type with or without a name."""
    if "*" in declaration:
        return "p"
    return NUMBERS[declaration.replace("const ", "").split()[0]]


@pytest.mark.parametrize("name", _abi.FUNCTIONS)
def test_a_function_is_called_as_the_header_declares_it(name, header):
    answer, parameters = re.search(rf"WB_API ([\w ]+\*?) ?{name}\(([^)]*)\)", header).groups()
    takes = [] if parameters == "void" else parameters.split(",")
    known, answers = _abi.FUNCTIONS[name]
    assert "".join(code_of(each.strip()) for each in takes) == known.strip(".")
    assert answers == ("s" if answer == "const char*" else code_of(answer))


STRUCTS = {
    "wb_options": _abi.OPTIONS,
    "wb_policies": _abi.POLICIES,
    "wb_totals": _abi.TOTALS,
    "wb_vocabulary": _abi.VOCABULARY,
    "wb_sentence_lengths": _abi.SENTENCE_LENGTHS,
    "wb_segments": _abi.SEGMENTS,
    "wb_word_columns": _abi.WORD_COLUMNS,
    "wb_part_columns": _abi.PART_COLUMNS,
    "wb_rows": _abi.ROWS,
    "wb_values": _abi.VALUES,
    "wb_formula_facts": _abi.FORMULA_FACTS,
    "wb_ranking": _abi.RANKING,
    "wb_ranking_options": _abi.RANKING_OPTIONS,
    "wb_identified": _abi.IDENTIFIED,
}


@pytest.mark.parametrize("name", STRUCTS)
def test_a_struct_has_the_fields_of_the_header(name, header):
    body = re.search(rf"typedef struct {name} \{{(.*?)\}} {name};", header, flags=re.DOTALL).group(1)
    declared = [" ".join(each.split()) for each in body.split(";") if each.strip()]
    names = []
    for each in declared:
        field = re.search(r"(\w+)$", each).group(1)
        # A wb_text is two fields in a row.
        names += [field, f"{field}_size"] if each.startswith("wb_text ") else [field]
    assert STRUCTS[name].names == names


def test_structs_are_laid_out_as_in_c():
    # src/abi/layout.cpp asserts the same of the library.
    for pointer in (4, 8):
        assert _abi.OPTIONS.size(pointer) == 12 * 4 + 6 * pointer
        assert _abi.TOTALS.size(pointer) == 14 * 8
        assert _abi.CHANGE.size(pointer) == 8 * 4 + 6 * pointer
        assert _abi.FORMULA_FACTS.size(pointer) == 4 * pointer + 16
        assert _abi.RANKING_OPTIONS.size(pointer) == 2 * 4 + 3 * pointer


def test_memory_that_ran_out_is_said_and_nothing_is_lost():
    if core.kind == "native":
        # What no address space has: a text of 4 GiB is refused before anything is read.
        with pytest.raises(wordbridge.errors.TextTooLargeError):
            too_large()
    else:
        with pytest.raises(MemoryError):
            too_large()
    assert wordbridge.count("one two") == 2


def too_large():
    import mmap

    with mmap.mmap(-1, 2**32 + 4096) as nothing:
        wordbridge.count(nothing)
