"""Several threads: handles are independent, and the interpreter goes on while a call works."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import wordbridge

TEXT = "Naïve café. The cat sat on the mat, and the dog barked.\n\n"


def test_documents_of_different_threads_are_edited_at_the_same_time():
    def edit(number):
        with wordbridge.Document(TEXT * 20) as document:
            for at in range(100):
                document.update(at, at + 1, f"{number} ")
                document.words.start
            return document.text(), document.stats()

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(edit, range(8)))
    for text, stats in found:
        assert stats == wordbridge.analyze(text)
    assert len({text for text, _ in found}) == 8


def test_streams_and_measures_of_different_threads():
    def measure(number):
        stream = wordbridge.Stream(word_order=True)
        for _ in range(50):
            stream.feed(TEXT + "word " * number)
        summary = stream.finish()
        return summary.stats(), summary.measures().ngrams()

    expected = [measure(number) for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(measure, range(8))) == expected


def test_errors_are_those_of_the_thread_they_happened_in():
    def fail(number):
        for _ in range(50):
            try:
                if number % 2:
                    wordbridge.Summary.restore(b"no summary")
                else:
                    wordbridge.Document("text").update(7, 9, "")
            except wordbridge.WordbridgeError as error:
                yield error.code, str(error)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: set(fail(number)), range(8)))
    assert {each[0] for each in found[0]} == {"out-of-range"}
    assert {each[0] for each in found[1]} == {"invalid-data"}
    assert found == [found[0], found[1]] * 4


def test_other_threads_run_during_a_call():
    text = TEXT * 500_000
    begun, ended = threading.Event(), threading.Event()

    def work():
        begun.set()
        wordbridge.count(text)
        ended.set()

    # So that nobody is interrupted: the other thread goes on only where this one lets go.
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        begun.wait()
        turns = 0
        while not ended.is_set():
            turns += 1
            time.sleep(0)
    finally:
        sys.setswitchinterval(interval)
    thread.join()
    # A call that held the lock of the interpreter would let this thread go on a dozen times, before and after.
    assert turns > 100


def test_handles_may_be_freed_by_another_thread():
    documents = [wordbridge.Document(TEXT) for _ in range(20)]
    expected = wordbridge.analyze(TEXT)

    def free():
        while documents:
            documents.pop()

    thread = threading.Thread(target=free)
    thread.start()
    for _ in range(20):
        assert wordbridge.analyze(TEXT) == expected
    thread.join()


def test_the_first_calls_may_be_at_the_same_time():
    """What the library makes at its first use is made once: in a new process, for in this one it is made."""
    code = """
import threading, wordbridge
text = "Cafe\\u0301 naïveté, extraordinarily. " * 3
begin = threading.Barrier(8)
found = []
def work():
    begin.wait()
    found.append(wordbridge.analyze(text))
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), found.count(found[0]), found[0].syllable_count)
"""
    for _ in range(3):
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        expected = wordbridge.analyze("Cafe\u0301 naïveté, extraordinarily. " * 3)
        assert ran.stdout.split() == ["8", "8", str(expected.syllable_count)]
