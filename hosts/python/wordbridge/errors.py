"""Errors, by code: the codes are those of the same errors in every language."""

from __future__ import annotations


class WordbridgeError(Exception):
    """An error of the library. ``code`` is one of a closed list, such as ``'out-of-range'``."""

    code = "unknown"


class OutOfMemoryError(WordbridgeError, MemoryError):
    code = "out-of-memory"


class TextTooLargeError(WordbridgeError, OverflowError):
    code = "text-too-large"


class CancelledError(WordbridgeError):
    """A progress callback answered ``False``."""

    code = "cancelled"


class OutOfRangeError(WordbridgeError, IndexError):
    code = "out-of-range"


class DifferentPoliciesError(WordbridgeError, ValueError):
    code = "different-policies"


class InvalidDataError(WordbridgeError, ValueError):
    code = "invalid-data"


class InvalidArgumentError(WordbridgeError, ValueError):
    code = "invalid-argument"


class InvalidOptionError(WordbridgeError, ValueError):
    code = "invalid-option"


class ClosedError(WordbridgeError, ValueError):
    """A document, stream or summary was used after ``close()``."""

    code = "deleted"


class InvalidHandleError(WordbridgeError, ValueError):
    """Words were used whose document or summary has changed since they were made."""

    code = "invalid-handle"


class FinishedError(WordbridgeError, ValueError):
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
    code = "wrong-language"


class CountsNeededError(WordbridgeError, ValueError):
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
