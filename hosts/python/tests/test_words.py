"""Measures of words: expectations are worked by hand from the formulas of docs/words.md."""

import math

import pytest

import wordbridge
from wordbridge import Words, errors

TEXT = "The red fox ran. The red fox sat. A dog barked."
RED_FOX = ["the", "red", "fox", "ran", "the", "red", "fox", "sat", "a", "dog", "barked"]


def test_ngrams_are_counted_within_sentences():
    words = Words.read(TEXT)
    found = words.ngrams(2)
    assert [(each.words, each.count) for each in found] == [(("the", "red"), 2), (("red", "fox"), 2)]
    assert [each.words for each in words.ngrams(3)] == [("the", "red", "fox")]
    assert ("ran", "the") not in [each.words for each in words.ngrams(2, minimum_count=1)]
    assert [each.words for each in words.ngrams(2, stop_words=["THE"])] == [("red", "fox")]
    assert len(words.ngrams(1, count=2, minimum_count=1)) == 2
    assert words.ngrams(1, count=0) == []


def test_keywords_are_scored_by_frequency_and_place():
    found = Words.read(TEXT).keywords(stop_words=["the", "a"])
    scores = {
        word: math.sqrt(RED_FOX.count(word)) * (1 - math.log(RED_FOX.index(word) + 1) / math.log(13))
        for word in ("red", "fox", "ran", "sat", "dog", "barked")
    }
    assert {each.word: each.score for each in found} == pytest.approx(scores)
    assert [each.word for each in found] == sorted(scores, key=lambda word: -scores[word])


def test_collocations_have_their_measures():
    (pair,) = Words.read(TEXT).collocations(stop_words=["the"])
    assert pair.words == ("red", "fox")
    assert pair.count == 2
    # Both occur twice, and always together: Dice's coefficient is 1.
    assert pair.dice == pytest.approx(1)
    assert pair.normalized_mutual_information == pytest.approx(1)


def test_keyness_compares_with_a_reference():
    reference = Words.read("The cat sat. A dog barked. A cow ran.")
    found = Words.read(TEXT).keyness(reference, minimum_count=1)
    red = next(each for each in found if each.word == "red")
    assert (red.count, red.reference_count) == (2, 0)
    # Log ratio with 0.5 for the count of 0: 11 words beside 9.
    assert red.log_ratio == pytest.approx(math.log2((2 / 11) / (0.5 / 9)))
    assert Words.read("").keyness(reference) == []


def test_diversity_is_that_of_the_formulas():
    measured = Words.read(TEXT).diversity(window=4)
    distinct = len(set(RED_FOX))
    assert measured.type_token_ratio == pytest.approx(distinct / 11)
    assert measured.hapax_legomena == sum(RED_FOX.count(word) == 1 for word in set(RED_FOX)) == 5
    assert measured.dis_legomena == 3
    shares = [RED_FOX.count(word) / 11 for word in set(RED_FOX)]
    assert measured.entropy == pytest.approx(-sum(share * math.log2(share) for share in shares))
    windows = [len(set(RED_FOX[at : at + 4])) / 4 for at in range(8)]
    assert measured.moving_average_type_token_ratio == pytest.approx(sum(windows) / 8)
    assert measured.hdd is None
    assert Words.read("").diversity().type_token_ratio is None


def test_dispersion_counts_the_parts():
    spread = Words.read("one two one three four five six seven").dispersion("ONE", parts=4)
    assert spread.counts == (1, 1, 0, 0)
    assert spread.range == 2
    assert spread.gries_dp == pytest.approx(0.5)


def test_a_document_and_a_summary_have_the_same_words():
    expected = Words.read(TEXT)
    of_document = wordbridge.Document(TEXT).measures()
    stream = wordbridge.Stream(word_order=True)
    stream.feed(TEXT[:20])
    stream.feed(TEXT[20:])
    of_summary = stream.finish().measures()
    for words in (of_document, of_summary):
        assert words.ngrams() == expected.ngrams()
        assert words.keywords() == expected.keywords()
        assert words.collocations() == expected.collocations()
        assert words.diversity() == expected.diversity()
        assert words.dispersion("fox") == expected.dispersion("fox")


def test_without_order_a_summary_knows_its_vocabulary_only():
    stream = wordbridge.Stream()
    stream.feed(TEXT)
    words = stream.finish().measures()
    assert words.diversity().type_token_ratio == Words.read(TEXT).diversity().type_token_ratio
    assert words.diversity().mtld is None
    for use in (words.ngrams, words.keywords, words.collocations, lambda: words.dispersion("fox")):
        with pytest.raises(errors.OrderNeededError):
            use()


def test_words_of_a_document_are_of_no_use_after_an_edit():
    document = wordbridge.Document(TEXT)
    words = document.measures()
    document.update(0, 3, "One")
    with pytest.raises(errors.InvalidHandleError) as caught:
        words.ngrams()
    assert caught.value.code == "invalid-handle"


def test_words_outlive_the_document_they_are_of():
    words = wordbridge.Document(TEXT).measures()
    assert words.ngrams() == Words.read(TEXT).ngrams()


@pytest.mark.parametrize(
    "use",
    [
        lambda words: words.ngrams(0),
        lambda words: words.ngrams(6),
        lambda words: words.ngrams(count=-1),
        lambda words: words.ngrams(count=1.5),
        lambda words: words.keywords(minimum_count=0),
        lambda words: words.keywords(stop_words="the"),
        lambda words: words.collocations(measure="luck"),
        lambda words: words.keyness(words, measure="dice"),
        lambda words: words.diversity(window=0),
        lambda words: words.diversity(mtld_factor=1),
        lambda words: words.dispersion("one", parts=0),
    ],
)
def test_wrong_options_of_measures_are_refused(use):
    with pytest.raises(errors.InvalidOptionError):
        use(Words.read(TEXT))


def test_reading_time_follows_the_published_speeds():
    time = wordbridge.reading_time(476)
    assert time.reading_seconds == pytest.approx(120)
    assert wordbridge.reading_time(wordbridge.analyze("one two")).reading_seconds == pytest.approx(2 / 238 * 60)
    german = wordbridge.reading_time(100, language="de-AT")
    assert german.words_per_minute == pytest.approx(238 * 179 / 228)
    assert wordbridge.reading_time(100, words_per_minute=50).reading_seconds == 120
    with pytest.raises(errors.InvalidOptionError):
        wordbridge.reading_time(1, words_per_minute=0)
    with pytest.raises(TypeError):
        wordbridge.reading_time(-1)


def test_stop_words_come_with_the_package():
    assert "the" in wordbridge.stop_words("en")
    assert {"de", "en", "fr"} <= set(wordbridge.stop_word_languages())
    stats = wordbridge.analyze("The cat and the dog.", stop_words=wordbridge.stop_words("en"))
    assert [each.word for each in stats.most_common_words] == ["cat", "dog"]
    with pytest.raises(errors.InvalidArgumentError):
        wordbridge.stop_words("tlh")
