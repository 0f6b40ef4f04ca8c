"""Both commands print the same bytes: run where the package for Node is built (WORDBRIDGE_NODE_COMMAND names its command)."""

import os
import re
import subprocess

import pytest

from wordbridge.command import main
from wordbridge.command.help import HELP

NODE = os.environ["WORDBRIDGE_NODE_COMMAND"]

OPTIONS = [
    [],
    ["--json"],
    ["--format", "jsonl"],
    ["--format", "csv"],
    ["--report"],
    ["--top", "5"],
    ["--top", "0", "--json"],
    ["--words"],
    ["--sentences"],
    ["--words", "--json"],
    ["--sentences", "--format", "csv"],
    ["--words", "--format", "jsonl", "--word-policy", "docs", "--word-rule", "numbers=skip"],
    ["--sentences", "--language", "auto", "--abbreviation", "Qux."],
    ["--diversity", "--keywords", "7", "--ngrams", "3", "--collocations", "5"],
    ["--diversity", "--keywords", "7", "--ngrams", "2", "--collocations", "5", "--json"],
    ["--report", "--keywords", "3", "--stop-words", "de", "--top", "4"],
    ["--language", "auto"],
    ["--language", "auto", "--json", "--keywords", "3"],
    ["--language", "de", "--json", "--newlines", "break"],
    ["--language", "und", "--report"],
    ["--markdown", "--json"],
    ["--word-policy", "whitespace", "--sentence-policy", "abbreviations", "--format", "csv"],
    ["--stop-words", "none", "--top", "3", "--ngrams", "1"],
    ["--jobs", "2", "--json"],
    ["--text"],
]


@pytest.fixture(scope="module")
def files(tmp_path_factory, project):
    folder = tmp_path_factory.mktemp("texts")
    texts = {
        "prose.txt": (project / "README.md").read_bytes()[:30_000],
        "german.txt": "Der Hund läuft über die Straße. Dr. Meier sah ihn am 3. Mai 2020 nicht.\n\n".encode() * 9,
        "many.txt": "naïve 😀 한국어 日本語。 Qux. Go! e\u0301\u0301 \u200d well-known http://a.b/c 1,234.5 \u2028x\x85y\n".encode(),
        "ill-formed.txt": b"one \xff\xfe\xed\xa0\x80 two \xf0\x9f",
        "utf16.txt": "\ufeffOne two 😀. \ud800 Three.".encode("utf-16-le", "surrogatepass") + b"x",
        "marked.txt": "\ufeffOne two.".encode(),
        "binary.txt": b"one\0two",
        "empty.txt": b"",
        'quo"ted, name.txt': b"One, \"two\".\r\nThree.",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    return folder


def by_node(arguments, folder):
    done = subprocess.run(["node", NODE, *arguments], cwd=folder, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def by_python(capfdbinary, monkeypatch):
    def command(arguments, folder):
        monkeypatch.chdir(folder)
        status = main(arguments)
        printed = capfdbinary.readouterr()
        return status, printed.out, printed.err

    return command


def without_times(printed):
    status, out, err = printed
    return status, re.sub(rb"Time\n.*?\n.*?\n", b"", out), err


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_files_are_counted_and_printed_alike(options, files, by_python):
    arguments = [*options, *sorted(path.name for path in files.iterdir()), "no-such-file"]
    assert without_times(by_python(arguments, files)) == without_times(by_node(arguments, files))


@pytest.mark.parametrize(
    "arguments",
    [["--unknown"], ["--top"], ["--language", "x"], ["--words", "--report"], ["--ngrams", "0"], ["--stop-words", "x"]],
    ids=" ".join,
)
def test_wrong_usage_is_said_alike(arguments, files, by_python):
    assert by_python(arguments, files) == by_node(arguments, files)


def test_both_have_the_same_page_of_help(files):
    page = by_node(["--help"], files)[1].decode()
    assert HELP == page.replace("Unicode and Emscripten", "Unicode and what runs it")
