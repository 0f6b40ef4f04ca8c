"""Long calls say how far they are, and end when they are told to."""

import gc
import gzip
import io
import os
import signal
import sys
import threading
import weakref

import pytest

import wordbridge
from wordbridge._core import core

TEXT = "The cat sat on the mat, and the dog barked.\n\n" * 20_000
SIZE = len(TEXT)
BETWEEN = 1 << 17

CALLS = {
    "analyze": lambda progress: wordbridge.analyze(TEXT, progress=progress),
    "score": lambda progress: wordbridge.score("lix", TEXT, progress=progress),
    "Document": lambda progress: wordbridge.Document(TEXT, progress=progress),
    "Stream": lambda progress: wordbridge.Stream(progress=progress).feed(TEXT),
    "analyze_stream": lambda progress: wordbridge.analyze_stream(iter([TEXT]), progress=progress),
}


@pytest.fixture(params=CALLS)
def call(request):
    return CALLS[request.param]


def test_a_callback_is_told_what_is_done(call):
    told = []
    call(lambda done, total: told.append((done, total)))
    done = [each for each, _ in told]
    assert done[-1] == SIZE
    assert all(0 < after - before < 2 * BETWEEN for before, after in zip([0, *done], done))


@pytest.mark.parametrize("name", ["analyze", "score", "Document"])
def test_the_size_of_a_whole_text_is_known(name):
    told = set()
    CALLS[name](lambda done, total: told.add(total))
    assert told == {SIZE}


def test_a_result_is_the_same_with_a_callback():
    assert wordbridge.analyze(TEXT, progress=lambda done, total: None) == wordbridge.analyze(TEXT)
    watched = wordbridge.analyze_stream([TEXT[:7], TEXT[7:]], progress=lambda done, total: True)
    assert watched.stats() == wordbridge.analyze(TEXT)


def test_false_cancels(call):
    told = []

    def stop(done, total):
        told.append(done)
        return len(told) < 3

    with pytest.raises(wordbridge.errors.CancelledError) as caught:
        call(stop)
    assert caught.value.code == "cancelled"
    assert len(told) == 3
    assert wordbridge.count("one two") == 2


@pytest.mark.parametrize("answer", [None, 0, "", True])
def test_no_other_answer_does(answer):
    assert wordbridge.analyze(TEXT, progress=lambda done, total: answer).byte_count == SIZE


@pytest.mark.parametrize("kind", [ZeroDivisionError, KeyboardInterrupt, wordbridge.errors.OutOfRangeError])
def test_what_it_raises_comes_out_unchanged(call, kind):
    error = kind("enough")

    def fail(done, total):
        raise error

    with pytest.raises(kind) as caught:
        call(fail)
    assert caught.value is error
    assert wordbridge.count("one two") == 2


def test_an_interrupt_of_the_keyboard_ends_a_call(capfd):
    """It comes while the library works, where Python sees nothing of it."""
    text = TEXT * 50
    told, begun = [], threading.Event()

    def interrupt():
        begun.wait()
        os.kill(os.getpid(), signal.SIGINT)

    def note(done, total):
        told.append(done)
        begun.set()

    before = signal.getsignal(signal.SIGINT)
    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        wordbridge.analyze(text, progress=note)
    thread.join()
    assert told[-1] < len(text)
    assert signal.getsignal(signal.SIGINT) is before
    assert capfd.readouterr().err == ""


def test_an_interrupt_in_the_callback_is_seen_at_its_end(call):
    told = []

    def interrupt(done, total):
        signal.raise_signal(signal.SIGINT)
        told.append(done)

    with pytest.raises(KeyboardInterrupt):
        call(interrupt)
    assert len(told) == 1


def test_a_handler_of_interrupts_is_called_and_stays():
    handled = []

    def handle(number, frame):
        handled.append(number)

    before = signal.signal(signal.SIGINT, handle)
    try:
        wordbridge.analyze(TEXT, progress=lambda done, total: signal.raise_signal(signal.SIGINT))
        assert signal.getsignal(signal.SIGINT) is handle
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(handled) > 5 and set(handled) == {signal.SIGINT}


def test_a_handler_that_the_callback_sets_stays():
    before = signal.getsignal(signal.SIGINT)
    try:
        wordbridge.analyze(TEXT, progress=lambda done, total: signal.signal(signal.SIGINT, signal.SIG_IGN))
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_nothing_of_an_error_is_kept():
    class Enough(Exception):
        pass

    def fail(done, total):
        raise Enough

    gc.disable()
    try:
        try:
            wordbridge.analyze(TEXT, progress=fail)
        except Enough as error:
            gone = weakref.ref(error)
        assert gone() is None
    finally:
        gc.enable()


def test_a_stream_ends_with_its_callback():
    stream = wordbridge.Stream(progress=lambda done, total: done < 3 * BETWEEN)
    stream.feed(TEXT[:BETWEEN])
    with pytest.raises(wordbridge.errors.CancelledError):
        stream.feed(TEXT)
    assert stream.byte_count == 3 * BETWEEN
    with pytest.raises(wordbridge.errors.FinishedError):
        stream.feed("more")


def test_a_stream_counts_on_from_chunk_to_chunk():
    told = []
    stream = wordbridge.Stream(progress=lambda done, total: told.append((done, total)))
    for chunk in ("one ", b"two ", "drei\u00df"):
        stream.feed(chunk)
    assert told == [(4, None), (8, None), (14, None)]


def test_the_size_of_a_file_is_known(tmp_path):
    path = tmp_path / "text"
    path.write_text(TEXT)
    told = []
    with path.open("rb") as file:
        file.read(5)
        wordbridge.analyze_stream(file, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (SIZE - 5, SIZE - 5)


def test_the_size_of_what_is_decoded_or_unpacked_is_not(tmp_path):
    path = tmp_path / "text"
    path.write_text(TEXT)
    packed = gzip.compress(TEXT.encode())
    for source in (path.open(), gzip.open(io.BytesIO(packed)), io.BytesIO(TEXT.encode()), io.StringIO(TEXT)):
        told = []
        with source:
            wordbridge.analyze_stream(source, progress=lambda done, total: told.append((done, total)))
        assert told[-1] == (SIZE, None)


@pytest.mark.parametrize(
    "use",
    [
        lambda: wordbridge.count("one"),
        lambda: wordbridge.version(),
        lambda: wordbridge.Document("one"),
        lambda: OTHER.update(0, 0, "x"),
    ],
)
def test_a_callback_cannot_call_wordbridge(use):
    def intrude(done, total):
        use()

    with pytest.raises(wordbridge.errors.BusyError, match="progress callback"):
        wordbridge.analyze(TEXT, progress=intrude)
    assert OTHER.version == 0


OTHER = wordbridge.Document("one")


def test_a_handle_may_be_let_go_in_a_callback():
    kept = [wordbridge.Document("one two. " * 100) for _ in range(2_000)]

    def let_go(done, total):
        kept.clear()

    expected = wordbridge.analyze(TEXT)
    assert wordbridge.analyze(TEXT, progress=let_go) == expected
    assert wordbridge.analyze(TEXT) == expected


def test_other_threads_are_not_disturbed():
    """Each call has its own callback, on its own thread; one that tells nothing is told of nothing."""
    told = {number: [] for number in range(3)}

    def work(number):
        for _ in range(5):
            wordbridge.analyze(TEXT, progress=lambda done, total: told[number].append(threading.get_ident()))
            wordbridge.analyze(TEXT[:BETWEEN])

    threads = [threading.Thread(target=work, args=(number,)) for number in told]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counts = {len(each) for each in told.values()}
    assert len(counts) == 1 and counts.pop() > 5 * 5
    assert len({ident for each in told.values() for ident in each}) == 3
    assert all(len(set(each)) == 1 for each in told.values())


def test_another_thread_can_call_while_a_callback_runs():
    counted, threads = [], []

    def call_elsewhere(done, total):
        threads.append(threading.Thread(target=lambda: counted.append(wordbridge.count("one two"))))
        threads[-1].start()
        if core.kind == "native":
            threads[-1].join()
        # A module is for one call at a time: the others wait for its end.

    wordbridge.analyze(TEXT, progress=call_elsewhere)
    for thread in threads:
        thread.join()
    assert len(counted) > 5 and set(counted) == {2}


def test_an_empty_text_is_done():
    told = []
    wordbridge.analyze("", progress=lambda done, total: told.append((done, total)))
    assert set(told) <= {(0, 0)}


@pytest.mark.parametrize("progress", [5, "print", [print]])
def test_what_cannot_be_called_is_refused(progress, tmp_path):
    for call in (*CALLS.values(), lambda progress: wordbridge.analyze_stream(open(__file__, "rb"), progress=progress)):
        with pytest.raises(wordbridge.errors.InvalidOptionError, match="progress"):
            call(progress)


def test_calls_that_tell_nothing_take_no_callback():
    with pytest.raises(TypeError):
        wordbridge.count("one", progress=print)
    with pytest.raises(TypeError):
        wordbridge.segment("one", progress=print)


def test_a_callback_is_let_go_after_the_call():
    def note(done, total):
        pass

    before = sys.getrefcount(note)
    document = wordbridge.Document(TEXT, progress=note)
    assert sys.getrefcount(note) == before
    document.update(0, 1, "t")
    stream = wordbridge.Stream(progress=note)
    assert sys.getrefcount(note) > before
    stream.feed(TEXT)
    del stream
    assert sys.getrefcount(note) == before
