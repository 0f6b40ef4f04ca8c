"""One library that measures itself: python peer.py NAME FILE. For each line of standard input, the name of a work and seconds, it does
that, at least once, until so much processor time is gone, and prints the seconds that each took and what came out, as JSON. Started and
asked by measure.mjs."""

import json
import sys
import time
from pathlib import Path


def wordbridge_works(text):
    import wordbridge

    return {"words": lambda: wordbridge.count(text), "analyze": lambda: wordbridge.analyze(text).word_count}


def textstat_works(text):
    import textstat

    # It keeps what it answered: another text each time, of the same words.
    texts = iter(text + " " * spaces for spaces in range(10**6))
    return {
        "words": lambda: textstat.lexicon_count(next(texts)),
        "analyze": lambda: textstat_report(textstat, next(texts)),
    }


def textstat_report(textstat, text):
    """What of wordbridge's report it has: counts, and the formulas for English that both know."""
    textstat.sentence_count(text)
    textstat.syllable_count(text)
    for formula in (
        "flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index automated_readability_index coleman_liau_index"
        " linsear_write_formula lix rix"
    ).split():
        getattr(textstat, formula)(text)
    return textstat.lexicon_count(text)


def nltk_works(text):
    from nltk.tokenize import NLTKWordTokenizer

    return {"words": lambda: len(NLTKWordTokenizer().tokenize(text))}


def spacy_works(text):
    import spacy

    tokenize = spacy.blank("en").tokenizer
    return {"words": lambda: len(tokenize(text))}


def regular_expression_works(text):
    import re

    return {"words": lambda: len(re.findall(r"\w+", text))}


PEERS = {
    "wordbridge": wordbridge_works,
    "textstat": textstat_works,
    "nltk": nltk_works,
    "spacy": spacy_works,
    "re": regular_expression_works,
}


def main(name, file):
    works = PEERS[name](Path(file).read_text("utf-8"))
    print(json.dumps(list(works)), flush=True)
    for line in sys.stdin:
        work, seconds = line.split()
        times = 0
        gone = 0
        began = time.process_time()
        while times == 0 or gone < float(seconds):
            answer = works[work]()
            times += 1
            gone = time.process_time() - began
        print(json.dumps([gone / times, answer]), flush=True)


main(*sys.argv[1:])
