"""What nobody should do is said in Python's words, and nothing breaks."""

import copy
import pickle
import subprocess
import sys
from array import array

import pytest

import wordbridge
from wordbridge import errors
from wordbridge._core import core

WRONG_OPTIONS = [
    {"word_rules": 3},
    {"word_rules": {"hyphens": "count"}},
    {"syllables": 3},
    {"syllables": {"a": -1}},
    {"syllables": {"a": 1001}},
    {"syllables": {"a\tb": 1}},
    {"syllables": {"": 1}},
    {"word_lists": 3},
    {"formulas": "lix"},
    {"stop_words": "the"},
    {"abbreviations": "Dr."},
    {"abbreviations": ["Dr."], "sentences": "uax29"},
    {"most_common_words": 2.0},
]


@pytest.mark.parametrize("options", WRONG_OPTIONS)
def test_a_wrong_option_is_named(options):
    with pytest.raises(errors.InvalidOptionError) as caught:
        wordbridge.analyze("a b", **options)
    assert next(iter(options)) in str(caught.value)
    assert "WB_" not in str(caught.value)


@pytest.mark.parametrize(
    "call",
    [
        lambda: wordbridge.analyze("a", lang="en"),
        lambda: wordbridge.analyze("a", offsets="utf8"),
        lambda: wordbridge.count("a", keep_order=True),
        lambda: wordbridge.Stream(offsets="utf8"),
        lambda: wordbridge.Words.read("a b").keyness("text"),
        lambda: wordbridge.analyze_stream(["a"]).merge("text"),
        lambda: wordbridge.score_counts("lix", {"words": "many"}),
        lambda: wordbridge.count(array("I", [1])),
        lambda: wordbridge.count(None),
    ],
)
def test_a_wrong_type_is_a_type_error(call):
    with pytest.raises(TypeError):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda document: document.rows("grapheme", 0, 1),
        lambda document: document.rows_changed("word", 0),
        lambda document: wordbridge.Document("# a", markup="markdown"),
        lambda document: document.contributions("luck"),
    ],
)
def test_messages_are_not_those_of_another_language(call):
    with pytest.raises((errors.InvalidArgumentError, errors.InvalidOptionError)) as caught:
        call(wordbridge.Document("One two."))
    assert "wb_" not in str(caught.value).lower()


def test_a_buffer_may_lie_anyhow():
    assert wordbridge.count(memoryview(b"a_ _b_")[::2]) == 2
    assert wordbridge.count(memoryview(b"dnoces tsrif")[::-1]) == 2
    assert wordbridge.count(memoryview(bytearray(b"a b c ")).cast("B", (2, 3))) == 3
    assert wordbridge.count(array("B", b"a b")) == 2
    released = memoryview(b"a")
    released.release()
    with pytest.raises(ValueError):
        wordbridge.count(released)


@pytest.mark.parametrize("copied", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
def test_results_can_be_copied_and_pickled(copied):
    stats = wordbridge.analyze("The cat sat. The dog ran.")
    words = wordbridge.Words.read("a b a b. a b")
    for result in (
        stats,
        words.diversity(),
        words.ngrams(),
        words.dispersion("a", parts=2),
        wordbridge.identify_language("Der Hund bellt."),
        wordbridge.Document("One two.").update(0, 3, "Uno"),
    ):
        assert copied(result) == result


@pytest.mark.parametrize("copied", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
def test_a_summary_is_copied_by_what_it_saves(copied):
    summary = wordbridge.analyze_stream(["One two."], word_order=True)
    other = copied(summary)
    assert other.save() == summary.save()
    other.merge(summary)
    assert (other.stats().word_count, summary.stats().word_count) == (4, 2)


@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_what_owns_a_handle_is_not_copied(copied):
    for owner in (wordbridge.Document("a"), wordbridge.Stream(), wordbridge.Words.read("a")):
        with pytest.raises(TypeError, match=f"a {type(owner).__name__} cannot be copied or pickled"):
            copied(owner)


def test_a_closed_document_cannot_be_entered_again():
    document = wordbridge.Document("One two.")
    with document:
        assert repr(document) == "<Document of length 8, version 0>"
    with pytest.raises(errors.ClosedError):
        with document:
            pass
    assert repr(document) == "<Document, closed>"
    document.close()


def test_an_empty_document_is_true():
    document = wordbridge.Document("")
    assert document and len(document) == 0


def test_everything_public_says_what_it_is():
    for name in wordbridge.__all__:
        public = getattr(wordbridge, name)
        if not isinstance(public, type):
            continue
        assert public.__doc__ and not public.__doc__.startswith(f"{name}("), name
        for member, value in vars(public).items():
            if not member.startswith("_") and isinstance(value, (property, classmethod, type(test_an_empty_document_is_true))):
                assert value.__doc__ or getattr(value, "__func__", value).__doc__, f"{name}.{member}"
    for error in vars(errors).values():
        assert not isinstance(error, type) or error.__doc__


def test_the_interpreter_may_end_with_anything_alive():
    code = """
import threading, wordbridge
document = wordbridge.Document("One two. " * 1000)
columns, level = document.words.start, document.sentences
stream = wordbridge.Stream(progress=print); summary = wordbridge.analyze_stream(["a b"])
words = document.measures(); cycle = [document, words]; cycle.append(cycle)
class Late:
    def __del__(self):
        wordbridge
late = Late()
threading.Thread(target=lambda: wordbridge.analyze("word " * 2_000_000), daemon=True).start()
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), core.kind
