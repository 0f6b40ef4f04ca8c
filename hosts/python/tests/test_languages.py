"""Which language a text is in."""

import pytest

import wordbridge
from wordbridge import errors

TEXTS = {
    "de": "Der Hund läuft über die Straße und bellt die Katze an.",
    "en": "The dog runs across the street and barks at the cat.",
    "fr": "Le chien traverse la rue et aboie après le chat.",
    "ru": "Собака бежит через улицу и лает на кошку.",
    "ja": "犬が通りを渡って猫に吠える。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_is_in_its_language(language):
    found = wordbridge.identify_language(TEXTS[language])
    assert found.language == language
    assert found.candidates[0].language == language
    assert found == wordbridge.identify_language(TEXTS[language].encode())


def test_nothing_says_no_language():
    for text in ("", "123 !?", "\ud800"):
        found = wordbridge.identify_language(text)
        assert found.language == "und"
        assert found.candidates == ()


def test_candidates_are_the_only_answers():
    found = wordbridge.identify_language(TEXTS["de"], candidates=["en", "nl-BE"], threshold=0)
    assert found.language in ("en", "nl")
    assert wordbridge.identify_language(TEXTS["ru"], candidates=["en"]).language == "und"


def test_a_threshold_makes_the_answer_surer():
    assert wordbridge.identify_language("ok", threshold=1).language == "und"
    assert wordbridge.identify_language("ok", threshold=0).language != "und"


def test_wrong_options_are_refused():
    for options in ({"candidates": []}, {"candidates": "en"}, {"candidates": ["tlh"]}, {"threshold": 2}):
        with pytest.raises(errors.InvalidOptionError):
            wordbridge.identify_language("text", **options)


def test_the_languages_of_the_model_are_listed():
    tags = wordbridge.identifiable_languages()
    assert len(tags) > 90
    assert list(tags) == sorted(tags)
