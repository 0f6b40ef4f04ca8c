"""Errors, by code: the codes are those of the same errors in every language."""

from __future__ import annotations


class WordbridgeError(Exception):
    """An error of the library. ``code`` is one of a closed list, such as ``'out-of-range'``."""

    code = "unknown"


class OutOfMemoryError(WordbridgeError, MemoryError):
    """There was no memory for the text or for the result."""

    code = "out-of-memory"


class TextTooLargeError(WordbridgeError, OverflowError):
    """A text has more bytes, or words, than 32-bit offsets and counters reach."""

    code = "text-too-large"


class CancelledError(WordbridgeError):
    """A progress callback answered ``False``."""

    code = "cancelled"


class OutOfRangeError(WordbridgeError, IndexError):
    """An offset or an index is outside of the text, or an offset inside of a character."""

    code = "out-of-range"


class DifferentPoliciesError(WordbridgeError, ValueError):
    """Two summaries were made by different rules and cannot be merged."""

    code = "different-policies"


class InvalidDataError(WordbridgeError, ValueError):
    """Bytes are no saved summary, or damaged."""

    code = "invalid-data"


class InvalidArgumentError(WordbridgeError, ValueError):
    """A name or a number means nothing, such as that of no formula."""

    code = "invalid-argument"


class InvalidOptionError(WordbridgeError, ValueError):
    """An option has a value that is not allowed: the message lists those that are."""

    code = "invalid-option"


class ClosedError(WordbridgeError, ValueError):
    """A document, stream or summary was used after ``close()``."""

    code = "deleted"


class InvalidHandleError(WordbridgeError, ValueError):
    """Words were used whose document or summary has changed since they were made."""

    code = "invalid-handle"


class FinishedError(WordbridgeError, ValueError):
    """A stream was fed or finished after ``finish()``, or after an error had ended it."""

    code = "finished"


class BrokenError(WordbridgeError, RuntimeError):
    """The WebAssembly module stopped in the middle of a call: nothing more can be done with it in this process."""

    code = "broken"


class PackMissingError(WordbridgeError, RuntimeError):
    """The model of languages is not where the package was installed."""

    code = "pack-missing"


class BusyError(WordbridgeError, BufferError):
    """A document was changed while views of its columns were alive, or wordbridge was called from within a progress callback."""

    code = "busy"


class OrderNeededError(WordbridgeError, ValueError):
    """The summary does not know the order of its words: make the stream with ``word_order=True``."""

    code = "order-needed"


class WrongLanguageError(WordbridgeError, ValueError):
    """A formula was not made for the language of the text, or syllables of that are not counted."""

    code = "wrong-language"


class CountsNeededError(WordbridgeError, ValueError):
    """A formula needs counts that a text alone does not give, such as words off a list that was not given."""

    code = "counts-needed"


BY_CODE = {
    each.code: each
    for each in (
        OutOfMemoryError,
        TextTooLargeError,
        CancelledError,
        OutOfRangeError,
        DifferentPoliciesError,
        InvalidDataError,
        InvalidArgumentError,
        InvalidOptionError,
        InvalidHandleError,
        FinishedError,
        BusyError,
        WrongLanguageError,
        CountsNeededError,
    )
}
