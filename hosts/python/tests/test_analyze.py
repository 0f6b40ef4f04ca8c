"""Counts, segments and errors. Expectations are worked by hand, or by Python's own strings."""

import os
import re
import statistics
import threading

import pytest

import wordbridge
from wordbridge import errors

TEXT = "The cat sat. The dog ran to the cat.\n\nA bird sang."


def test_a_text_is_counted():
    stats = wordbridge.analyze(TEXT)
    assert stats.word_count == len(re.findall(r"\w+", TEXT)) == 12
    assert stats.sentence_count == 3
    assert stats.paragraph_count == 2
    assert stats.characters.code_points == len(TEXT)
    assert stats.byte_count == len(TEXT.encode())
    assert [(each.word, each.count) for each in stats.most_common_words[:2]] == [("the", 3), ("cat", 2)]
    assert [(each.words, each.sentences) for each in stats.sentence_lengths] == [(3, 2), (6, 1)]


def test_scores_are_those_of_the_formula():
    stats = wordbridge.analyze(TEXT)
    assert stats.scores["flesch-reading-ease"] == pytest.approx(206.835 - 1.015 * 12 / 3 - 84.6 * 12 / 12)
    assert "gunning-fog" in stats.scores
    assert wordbridge.score("lix", "One two.") == pytest.approx(2)
    assert wordbridge.score("lix", "...") is None


def test_scores_say_what_they_are_made_of():
    ease = wordbridge.analyze(TEXT).readability["flesch-reading-ease"]
    assert ease.inputs == {"words": 12, "sentences": 3, "syllables": 12}
    assert ease.band == "very easy"
    assert ease.grade is None
    assert wordbridge.score_counts("flesch-reading-ease", ease.inputs) == ease
    grade = wordbridge.analyze(TEXT).readability["flesch-kincaid-grade"]
    assert grade.grade == grade.value
    with pytest.raises(errors.CountsNeededError):
        wordbridge.score_counts("lix", {"words": 1})
    with pytest.raises(errors.InvalidArgumentError):
        wordbridge.score_counts("lix", {"stars": 1})


def test_the_consensus_is_the_median_of_the_grades():
    stats = wordbridge.analyze(TEXT)
    grades = [score.value for score in stats.readability.values() if score.formula.scale == "grade"]
    assert stats.consensus_grade == statistics.median(grades)
    assert wordbridge.analyze("one", language="und").consensus_grade is None
    assert wordbridge.analyze("").consensus_grade is None


def test_formulas_are_listed():
    names = {each.name for each in wordbridge.formulas()}
    assert {"lix", "flesch-reading-ease"} <= names
    german = wordbridge.formulas("de")
    assert all(not each.languages or "de" in each.languages for each in german)


def test_a_list_of_words_makes_its_formulas_possible():
    lists = {"spache": ["the", "cat", "dog"]}
    text = "The cat and the dog."
    with pytest.raises(errors.CountsNeededError):
        wordbridge.score("spache-1974", text)
    assert wordbridge.score("spache-1974", text, word_lists=lists) is not None
    assert wordbridge.analyze(text, word_lists=lists).counts["distinctUnfamiliarWords"] == 1
    with pytest.raises(errors.InvalidOptionError):
        wordbridge.score("spache-1974", text, word_lists={"mine": []})


def test_str_bytes_and_buffers_are_the_same_text():
    expected = wordbridge.analyze("Naïve café")
    for text in ("Naïve café".encode(), bytearray("Naïve café".encode()), memoryview("Naïve café".encode())):
        assert wordbridge.analyze(text) == expected


def test_segments_slice_the_string():
    text = "Naïve 한국어 😀 a\ud83d!"
    segments = wordbridge.segment(text, "grapheme")
    assert "".join(text[start:end] for start, end in segments) == text
    words = [text[start:end] for start, end in wordbridge.segment(text)]
    assert words[:5] == ["Naïve", " ", "한국어", " ", "😀"]
    data = text[:9].encode()
    parts = [data[start:end] for start, end in wordbridge.segment(data, offsets="utf8")]
    assert b"".join(parts) == data


def test_a_lone_surrogate_is_ill_formed_and_moves_no_offset():
    text = "a\ud83d\ude00b"
    stats = wordbridge.analyze(text)
    assert stats.ill_formed_count == 2
    assert stats.characters.code_points == len(text)
    assert wordbridge.segment(text).end[-1] == len(text)


def test_a_segmentation_outlives_its_maker():
    ends = wordbridge.segment("one two " * 1000).end
    wordbridge.segment("other " * 1000)
    assert list(ends[:4]) == [3, 4, 7, 8]


def test_options_have_the_names_of_the_package():
    assert wordbridge.count("well-known", words="whitespace") == 1
    assert wordbridge.count("well-known", word_rules={"hyphens": "join"}) == 1
    assert wordbridge.count("well-known 42", word_rules={"numbers": "skip"}) == 2
    assert wordbridge.count("Dr. Smith left.", "sentence", sentences="abbreviations") == 1
    assert wordbridge.count("See Qux. Then go.", "sentence", abbreviations=["Qux."]) == 1
    assert wordbridge.count("# One `code`", markup="markdown") == 1
    assert wordbridge.analyze("Eins zwei.", language="de").language == "de"
    assert wordbridge.analyze("one", language="und").syllable_count is None
    assert wordbridge.analyze("one", syllables={"one": 7}).syllable_count == 7
    stats = wordbridge.analyze(TEXT, stop_words=["THE"], most_common_words=1)
    assert [each.word for each in stats.most_common_words] == ["cat"]


@pytest.mark.parametrize(
    "options",
    [
        {"language": "english"},
        {"language": 3},
        {"newlines": "both"},
        {"words": 1},
        {"word_rules": {"hyphens": "maybe"}},
        {"word_rules": {"commas": "join"}},
        {"abbreviations": "Dr."},
        {"sentences": "uax29", "abbreviations": ["Dr."]},
        {"syllables": {"": 1}},
        {"syllables": {"one": 1001}},
    ],
)
def test_wrong_options_are_refused(options):
    with pytest.raises(errors.InvalidOptionError) as caught:
        wordbridge.count("text", **options)
    assert caught.value.code == "invalid-option"
    assert str(caught.value)


def test_other_mistakes_are_refused():
    with pytest.raises(TypeError):
        wordbridge.analyze(42)
    with pytest.raises(TypeError):
        wordbridge.count("text", lang="en")
    with pytest.raises(errors.InvalidArgumentError):
        wordbridge.score("no-formula", "text")
    with pytest.raises(errors.WrongLanguageError):
        wordbridge.score("flesch-reading-ease", "Eins.", language="de")
    with pytest.raises(errors.CountsNeededError):
        wordbridge.score("spache-1974", "One.")
    assert issubclass(errors.InvalidOptionError, ValueError)


def test_threads_work_beside_each_other():
    text = "Word and beautiful sentences. " * 2000
    expected = wordbridge.analyze(text)
    results = []
    threads = [threading.Thread(target=lambda: results.append(wordbridge.analyze(text))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


def test_version_says_what_runs():
    assert wordbridge.version()["unicode"] == "17.0.0"
    assert wordbridge.version()["core"] == os.environ.get("WORDBRIDGE_CORE", "native")


def test_a_stream_counts_chunks_as_the_whole():
    text = ("Naïve café. The cat sat.\n\n" * 50).encode()
    stream = wordbridge.Stream()
    for at in range(0, len(text), 7):
        stream.feed(text[at : at + 7])
    summary = stream.finish()
    assert summary.stats() == wordbridge.analyze(text)
    with pytest.raises(errors.FinishedError):
        stream.feed("more")
    restored = wordbridge.Summary.restore(summary.save())
    summary.merge(restored)
    assert summary.stats().word_count == 2 * wordbridge.analyze(text).word_count
    with pytest.raises(errors.InvalidDataError):
        wordbridge.Summary.restore(b"no summary")
    german = wordbridge.Stream(language="de").finish()
    assert wordbridge.Summary.restore(german.save()).stats().language == german.language == "de"
    with pytest.raises(errors.DifferentPoliciesError):
        summary.merge(german)


def test_a_file_and_chunks_are_streams(tmp_path):
    path = tmp_path / "text.txt"
    text = "Naïve café. The cat sat.\n\n" * 100_000
    path.write_bytes(text.encode())
    expected = wordbridge.analyze(text)
    with open(path, "rb") as file:
        assert wordbridge.analyze_stream(file).stats() == expected
    with open(path, encoding="utf-8", newline="") as file:
        assert wordbridge.analyze_stream(file).stats() == expected
    chunks = (text[at : at + 1000] for at in range(0, len(text), 1000))
    assert wordbridge.analyze_stream(chunks, word_order=True).stats() == expected
    for wrong in (text, b"text", 42, [42]):
        with pytest.raises(TypeError):
            wordbridge.analyze_stream(wrong)
