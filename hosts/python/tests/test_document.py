"""Documents: edits, and how long views of their columns live."""

import gc

import pytest

import wordbridge
from wordbridge import errors


def test_columns_slice_the_string():
    text = "Ünder 😀. Two words."
    with wordbridge.Document(text) as document:
        assert len(document) == len(text)
        words = [text[start:end] for start, end in document.words]
        assert "".join(words) == text
        assert words[0] == "Ünder"
        assert list(document.sentences.words) == [1, 2]
        assert len(document.graphemes) == len(text)
        assert list(document.lines.end) == [len(text)]
        assert list(document.paragraphs.sentences) == [2]
        assert set(document.words.to_dict()) == {"start", "end", "kind", "words", "ids", "sentences", "paragraphs"}


def test_a_document_follows_edits():
    with wordbridge.Document("One two. Three.") as document:
        document.update(0, 3, "Four. Two")
        assert document.text() == "Four. Two two. Three."
        assert document.text(6, 9) == "Two"
        assert document.version == 1
        assert document.stats() == wordbridge.analyze("Four. Two two. Three.")


def test_an_edit_says_what_it_changed():
    document = wordbridge.Document("One two. Three four. Five.")
    ids = list(document.sentences.ids)
    change = document.update(9, 14, "Six seven")
    assert change.sentences.first == 1
    assert change.sentences.added == len(change.sentences.removed) == 1
    assert change.sentences.removed == (ids[1],)
    assert change.dirty_start <= 9 and change.dirty_end >= 18
    after = list(document.sentences.ids)
    assert [after[0], after[2]] == [ids[0], ids[2]]
    added = document.rows("sentence", change.sentences.first, change.sentences.added)
    assert document.text(added.start[0], added.end[0]).strip() == "Six seven four."


def test_rows_are_parts_of_the_columns():
    document = wordbridge.Document("One two. Three four.\nFive.")
    for level in ("word", "sentence", "paragraph", "line"):
        whole = getattr(document, f"{level}s").to_dict()
        rows = document.rows(level, 1, 100)
        assert list(rows["index"]) == list(range(1, len(rows) + 1))
        for name in ("start", "end", "kind"):
            assert list(rows[name]) == list(whole[name])[1:]
    del whole
    assert list(document.rows_between("grapheme", 4, 7)) == [(4, 5), (5, 6), (6, 7)]
    assert document.row_at("sentence", 9) == 1
    version = document.version
    document.update(9, 14, "Six")
    assert list(document.rows_changed("sentence", version)["index"]) == [1]
    with pytest.raises(errors.OutOfRangeError):
        document.row_at("word", 1000)
    with pytest.raises(errors.InvalidArgumentError):
        document.rows("grapheme", 0, 1)


def test_rows_are_copies():
    document = wordbridge.Document("One two. Three.")
    rows = document.rows("word", 0, 3)
    document.update(0, 3, "Four five")
    document.rows("word", 0, 1)
    assert list(rows) == [(0, 3), (3, 4), (4, 7)]


def test_contributions_are_what_a_sentence_moves():
    parts = ["One two three. ", "Incomprehensible considerations. ", "Four."]
    text = "".join(parts)
    document = wordbridge.Document(text)
    whole = wordbridge.score("lix", text)
    expected = [whole - wordbridge.score("lix", text.replace(part, "")) for part in parts]
    assert document.contributions("lix") == pytest.approx(expected)
    assert wordbridge.Document("One.").contributions("lix") == [None]
    assert document.sentence_counts("words") == [3, 2, 1]
    with pytest.raises(errors.InvalidArgumentError):
        document.sentence_counts("stars")
    with pytest.raises(errors.CountsNeededError):
        document.contributions("spache-1974")


def test_a_vocabulary_names_the_words_of_the_rows():
    with wordbridge.Document("The cat and the dog.") as document:
        vocabulary = document.vocabulary()
        assert vocabulary.words == ["the", "cat", "and", "dog"]
        assert list(vocabulary.count) == [2, 1, 1, 1]
        named = [vocabulary.words[row] for row in document.words.words if row != wordbridge.NO_WORD]
        assert named == ["the", "cat", "and", "the", "dog"]
        assert [document.text(*list(document.words)[row]) for row in vocabulary.first][:2] == ["The", "cat"]


def test_a_refused_edit_changes_nothing():
    with wordbridge.Document("One") as document:
        for start, end in [(2, 1), (0, 4), (-1, 2), (0, 2**32)]:
            with pytest.raises(errors.OutOfRangeError):
                document.update(start, end, "x")
        assert document.text() == "One"


def test_a_view_forbids_edits_as_long_as_it_is_alive():
    document = wordbridge.Document("One two.")
    start = document.words.start
    with pytest.raises(BufferError):
        document.update(0, 3, "Four")
    part = start[1:]
    del start
    gc.collect()
    with pytest.raises(errors.BusyError):
        document.update(0, 3, "Four")
    del part
    gc.collect()
    document.update(0, 3, "Four")
    assert document.text() == "Four two."


def test_a_view_outlives_its_document():
    document = wordbridge.Document("One two. " * 1000)
    end = document.words.end
    document.close()
    del document
    gc.collect()
    for _ in range(10):
        wordbridge.Document("other " * 1000).close()
    assert list(end[:3]) == [3, 4, 7]


def test_columns_stay_while_memory_grows():
    words = wordbridge.Document("One two. " * 1000).words
    before = words.end.tolist()
    # Some ten times the memory there was.
    large = wordbridge.Document("many other words " * 1_000_000)
    assert words.end.tolist() == before
    assert large.words.end[-1] == len(large) == 17_000_000


def test_a_view_cannot_be_written_to():
    start = wordbridge.Document("One two.").words.start
    with pytest.raises((ValueError, TypeError)):
        start[0] = 1


def test_a_closed_document_is_refused():
    document = wordbridge.Document("One")
    document.close()
    document.close()
    assert document.closed
    for use in (lambda: document.words, lambda: len(document), document.stats, lambda: document.update(0, 1, "")):
        with pytest.raises(errors.ClosedError):
            use()


def test_units_of_offsets():
    text = "é😀"
    assert len(wordbridge.Document(text)) == 2
    assert len(wordbridge.Document(text, offsets="utf16")) == 3
    assert len(wordbridge.Document(text, offsets="utf8")) == 6


def test_markup_cannot_be_followed():
    with pytest.raises(errors.InvalidOptionError):
        wordbridge.Document("# One", markup="markdown")


def test_an_empty_text_is_a_document_too():
    with wordbridge.Document("") as document:
        assert len(document) == 0
        assert list(document.words) == []
        assert list(document.sentences.reading_ease) == []
