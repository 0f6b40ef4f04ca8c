"""Columns in the libraries that people keep tables in."""

import re

import numpy
import pandas
import pyarrow

import wordbridge

TEXT = "Ünder 😀. Two words.\nThree."


def test_columns_are_arrays_of_numpy():
    words = wordbridge.Document(TEXT).words
    assert words.start.dtype == numpy.uint32
    assert words.kind.dtype == numpy.uint8
    assert not words.start.flags.writeable
    assert numpy.array_equal(words["end"][:-1], words["start"][1:])


def test_an_array_of_bytes_is_a_text():
    data = numpy.frombuffer(TEXT.encode(), dtype=numpy.uint8)
    assert wordbridge.analyze(data) == wordbridge.analyze(TEXT)
    assert wordbridge.count(data[::-1][::-1]) == wordbridge.count(TEXT)


def test_a_document_is_a_data_frame():
    document = wordbridge.Document(TEXT)
    frame = pandas.DataFrame(document.sentences.to_dict())
    assert list(frame.columns)[:3] == ["start", "end", "kind"]
    assert frame.words.sum() == document.stats().word_count
    assert pandas.DataFrame(dict(document.words)).shape == (len(document.words), 7)
    counted = pandas.DataFrame(document.vocabulary().to_dict()).set_index("word")
    assert counted.loc["two", "count"] == 1


def test_a_document_is_a_table_of_arrow():
    document = wordbridge.Document(TEXT)
    table = pyarrow.table(document.words.to_dict())
    assert table.num_rows == len(document.words)
    assert table.schema.field("start").type == pyarrow.uint32()
    assert table["end"].to_pylist() == document.words.end.tolist()
    words = pyarrow.table(document.vocabulary().to_dict())
    assert words["word"].to_pylist() == document.vocabulary().words


def test_a_table_keeps_the_columns_it_views():
    table = pyarrow.table(wordbridge.Document("One two. " * 1000).words.to_dict())
    for _ in range(10):
        wordbridge.Document("other " * 1000).close()
    assert table["end"].to_pylist()[:3] == [3, 4, 7]


def test_a_column_of_texts_is_a_table_of_counts():
    texts = pandas.Series(["One two.", "Three.", ""])
    assert texts.map(wordbridge.count).tolist() == [2, 1, 0]


def test_the_lines_of_the_readme_run_as_they_stand(project, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "book.txt").write_text("The cat sat on the mat. The dog ran home.\n" * 100)
    readme = (project / "hosts" / "python" / "README.md").read_text()
    blocks = re.findall(r"```python\n(.*?)```", readme, flags=re.DOTALL)
    assert len(blocks) == 3
    names = {}
    for block in blocks:
        # What is said behind an expression is what it gives.
        for code, value in re.findall(r"^(\w.*?)  +# ('?\w+'?|WordCount\(.*\))(?:,.*)?$", block, flags=re.MULTILINE):
            block = block.replace(f"{code} ", f"assert repr({code}) == {value!r} ", 1)
        exec(block, names)
    assert names["document"].closed is False
    assert "100%" in capsys.readouterr().out
