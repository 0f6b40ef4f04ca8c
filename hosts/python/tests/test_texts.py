"""What a text may be: any buffer, taken where it lies, and strings that are not well-formed."""

import ctypes
import mmap
import sys

import pytest

import wordbridge
from wordbridge._buffers import Lent

TEXT = "Naïve café. The cat sat."


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_a_buffer_is_the_text_it_holds(kind):
    assert wordbridge.analyze(kind(TEXT.encode())) == wordbridge.analyze(TEXT)


def test_a_file_in_memory_is_a_text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert wordbridge.analyze(mapped) == wordbridge.analyze(TEXT)
        stream = wordbridge.Stream()
        stream.feed(mapped)
        assert stream.finish().stats() == wordbridge.analyze(TEXT)


def test_a_part_of_a_buffer_is_a_text():
    view = memoryview(b"xx" + TEXT.encode() + b"xx")[2:-2]
    assert wordbridge.count(view) == wordbridge.count(TEXT)
    every_other = memoryview(b"a_ _b_")[::2]
    assert wordbridge.count(every_other) == wordbridge.count(b"a b") == 2


def test_bytes_are_taken_where_they_lie():
    data = bytearray(TEXT.encode())
    lent = Lent(data)
    assert lent.address == ctypes.addressof((ctypes.c_char * len(data)).from_buffer(data))
    with pytest.raises(BufferError):
        data.extend(b"more")
    lent.release()
    lent = Lent(memoryview(data).toreadonly()[3:])
    assert lent.size == len(data) - 3
    lent.release()
    data.extend(b"more")


def test_a_string_of_ascii_is_taken_where_it_lies():
    text = "plain words " * 1000
    lent = Lent(text)
    assert ctypes.string_at(lent.address, lent.size) == text.encode()
    # Inside of the object itself.
    assert id(text) < lent.address < id(text) + sys.getsizeof(text)
    lent.release()


def test_a_buffer_is_given_back_when_a_call_fails():
    data = bytearray(b"text")
    with pytest.raises(wordbridge.errors.InvalidOptionError):
        wordbridge.analyze(data, abbreviations=["x" * 65])
    data.extend(b"more")


@pytest.mark.parametrize("text", [42, None, ["a"], object()])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(TypeError):
        wordbridge.analyze(text)
    with pytest.raises(TypeError):
        wordbridge.Document(text)
    with pytest.raises(TypeError):
        wordbridge.Stream().feed(text)


def test_a_buffer_of_larger_numbers_is_refused():
    with pytest.raises(TypeError, match="4 each"):
        wordbridge.count(memoryview(bytes(8)).cast("I"))


SURROGATES = "a\ud83d b\ude00\ud83d\ude00 c\udfff"


def test_each_lone_surrogate_is_one_ill_formed_sequence_everywhere():
    expected = wordbridge.analyze(SURROGATES)
    assert expected.ill_formed_count == 5
    assert expected.characters.code_points == len(SURROGATES)
    assert expected.byte_count == len(SURROGATES.encode("utf-8", "surrogatepass"))
    assert wordbridge.Document(SURROGATES).stats() == expected
    stream = wordbridge.Stream()
    for each in SURROGATES:
        stream.feed(each)
    assert stream.byte_count == expected.byte_count
    assert stream.finish().stats() == expected
    assert wordbridge.analyze("\ufffd").ill_formed_count == 0


def test_a_document_gives_lone_surrogates_back():
    document = wordbridge.Document(SURROGATES)
    assert document.text() == SURROGATES
    assert [document.text(at, at + 1) for at in range(len(SURROGATES))] == list(SURROGATES)
    document.update(1, 1, "\udc00\ud800")
    assert document.text() == SURROGATES[:1] + "\udc00\ud800" + SURROGATES[1:]
    assert document.stats().ill_formed_count == 7


def test_every_surrogate_comes_back():
    text = "".join(f"{chr(each)}." for each in range(0xD800, 0xE000))
    assert wordbridge.Document(text).text() == text


def test_in_utf16_two_halves_beside_each_other_are_a_character():
    text = "a\ud83d \ude00"
    document = wordbridge.Document(text, offsets="utf16")
    assert document.text() == text
    document.update(2, 3, "")
    assert document.text() == "a😀"
    assert document.stats().ill_formed_count == 0
    assert list(wordbridge.segment("\ud83d\ude00", "grapheme", offsets="utf16")) == [(0, 2)]
    assert list(wordbridge.segment("\ud83d\ude00", "grapheme")) == [(0, 1), (1, 2)]
    document.update(0, 0, b"\xff")
    assert document.text() == "\ufffda😀"


def test_ill_formed_bytes_are_read_as_replacement_characters():
    data = b"a\xff\xed\xa0\x80b\xf0\x9f"
    stats = wordbridge.analyze(data)
    text = data.decode("utf-8", "replace")
    assert stats.ill_formed_count == text.count("\ufffd") == 5
    assert stats.characters.code_points == len(text)
    assert wordbridge.Document(data).text() == text
