"""The command by itself: what it prints beside that of Node is in test_command_beside_node.py."""

import gzip
import io
import json
import subprocess
import sys

import pytest

from wordbridge.command import main
from wordbridge.command.json_text import to_json
from wordbridge.command.numbers import fixed, number_text
from wordbridge.command.progress import ProgressBar, progress_line


@pytest.fixture
def run(capfdbinary):
    def command(*arguments):
        status = main([str(each) for each in arguments])
        printed = capfdbinary.readouterr()
        return status, printed.out.decode(), printed.err.decode()

    return command


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text("One two. Three.", "utf-8")
    return path


def test_a_file_is_a_row(run, text):
    status, printed, complaints = run(text)
    assert status == 0 and complaints == ""
    assert printed.splitlines()[1].split() == ["3", "2", "1", "3", "15", "120.7", "-3.2", str(text)]


def test_the_module_is_the_command(text):
    done = subprocess.run(
        [sys.executable, "-m", "wordbridge", "-"], input=b"One two.", capture_output=True, check=True
    )
    assert b"standard input" in done.stdout


def test_gzip_of_several_members_is_unpacked(run, tmp_path):
    path = tmp_path / "text.gz"
    path.write_bytes(gzip.compress(b"One two. ") + gzip.compress(b"Three."))
    assert json.loads(run("--json", path)[1])["files"][0]["stats"]["wordCount"] == 3


def test_a_gzip_file_that_is_cut_off_has_no_row(run, tmp_path):
    path = tmp_path / "text.gz"
    path.write_bytes(gzip.compress(b"One two. " * 100)[:-12])
    status, printed, complaints = run(path)
    assert (status, printed) == (1, "")
    assert "invalid gzip: its end is missing" in complaints


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_known_by_its_mark(run, tmp_path, codec):
    path = tmp_path / "text.txt"
    path.write_bytes("\ufeffÜnder 😀 zwei.".encode(codec) + b"\0")
    status, printed, complaints = run("--format", "csv", path)
    # The half of a code unit at the end is ill-formed.
    assert printed.splitlines()[1].split(",")[1] == "2"
    assert "invalid UTF-16: 1 sequence read as U+FFFD" in complaints


def test_what_cannot_be_read_is_said_and_the_others_are_done(run, text, tmp_path):
    status, printed, complaints = run(tmp_path / "none", text, tmp_path)
    assert status == 1
    assert "none: no such file" in complaints and "is a folder" in complaints
    assert str(text) in printed


def test_a_binary_file_is_refused_unless_it_is_text(run, tmp_path):
    path = tmp_path / "binary"
    path.write_bytes(b"one\0two")
    assert "binary file" in run(path)[2]
    assert run("--text", path)[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--unknown"],
        ["-x"],
        ["--top"],
        ["--top", "-1"],
        ["--top", "many"],
        ["--json=yes"],
        ["--words", "--sentences"],
        ["--json", "--format", "csv"],
        ["--report", "--json"],
        ["--words", "--jobs", "2"],
        ["--words", "--keywords", "2"],
        ["--format", "csv", "--top", "2"],
        ["--ngrams", "6"],
        ["--language", "english"],
        ["--word-rule", "hyphens=maybe"],
        ["--abbreviation", " "],
        ["--abbreviation", "Dr.", "--sentence-policy", "uax29"],
        ["--stop-words", "tlh"],
    ],
)
def test_wrong_usage_reads_nothing(run, arguments):
    status, printed, complaints = run(*arguments, "no-such-file")
    assert (status, printed) == (2, "")
    assert complaints.endswith("See wordbridge --help.\n")
    assert "no such file" not in complaints


def test_files_at_the_same_time_are_in_order(run, tmp_path):
    paths = []
    for index in range(40):
        paths.append(tmp_path / f"{index:02}.txt")
        paths[-1].write_text("word " * (index + 1))
    one = run("--json", *paths)
    assert run("--jobs", "4", "--json", *paths) == one
    assert json.loads(one[1])["total"]["wordCount"] == sum(range(1, 41))


def test_patterns_are_files_in_the_order_of_their_names(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.md", ".hidden.md", "docs/deep/c.md", "docs/d.txt", "x[1].md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("word")
    listed = lambda *patterns: [each["file"] for each in json.loads(run("--json", *patterns)[1])["files"]]
    assert listed("*.md") == ["a.md", "b.md", "x[1].md"]
    assert listed("**/*.md") == ["a.md", "b.md", "docs/deep/c.md", "x[1].md"]
    assert listed("docs/**/*.{txt,md}") == ["docs/d.txt", "docs/deep/c.md"]
    assert listed("[ab].md") == ["a.md", "b.md"]
    assert listed(".*.md") == [".hidden.md"]
    assert listed("x[1].md") == ["x[1].md"]
    assert "no file matches" in run("*.pdf")[2]


def test_numbers_are_written_as_javascript_does():
    # ECMA-262, Number::toString and Number.prototype.toFixed.
    for value, text in [(4.0, "4"), (-0.0, "0"), (0.1, "0.1"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-9, "1.5e-9")]:
        assert number_text(value) == text
    for value, text in [(1e21, "1e+21"), (123456789012345680000.0, "123456789012345680000"), (1.25e300, "1.25e+300")]:
        assert number_text(value) == text
    for value, text in [(0.25, "0.3"), (-0.25, "-0.3"), (0.35, "0.3"), (2.5, "2.5"), (-0.04, "-0.0")]:
        assert fixed(value, 1) == text


def test_json_is_that_of_javascript():
    value = {"a": [], "b": {}, "c": [1, 2.5, None, True], "d": 'x"\n\x1f\u2028é\ud800'}
    assert to_json(value) == '{"a":[],"b":{},"c":[1,2.5,null,true],"d":"x\\"\\n\\u001f\u2028é\\ud800"}'
    assert to_json({"a": [1]}, "  ") == '{\n  "a": [\n    1\n  ]\n}'


def test_the_line_of_progress_fits_and_goes_away():
    assert progress_line(5_000_000, 10_000_000, 1, 80).endswith(" 50%  5.0 MB of 10.0 MB  5 MB/s  0:01 left")
    assert progress_line(2_500, None, 1, 80) == "3 kB  0 MB/s"
    assert all(len(progress_line(10**9, 10**10, 1, width)) <= width for width in range(100))
    clock = iter([0, 0.1, 0.3, 0.35, 0.5])
    terminal = io.StringIO()
    bar = ProgressBar(terminal, 100, lambda: next(clock), 80)
    for _ in range(4):
        bar.advance(25)
    assert terminal.getvalue().count("\r") == 2
    bar.hide()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_nobody_reading_is_no_failure(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text("word\n" * 200_000)
    done = subprocess.run(
        f'"{sys.executable}" -m wordbridge --words "{path}" | head -n 1', shell=True, capture_output=True, check=True
    )
    assert done.stdout == b"word\n"
    assert done.stderr == b""
