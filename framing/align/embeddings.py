"""Sentence embeddings of a model that the user has: the extra framing[embeddings].

What two sentences mean, as a model sees it, is one more feature of
framing.align.likeness with weights of its own. The model is a folder, an
installed package that carries one, or a name in the machine's own cache of
Hugging Face; nothing is ever downloaded.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from framing.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = "modules.json"
"""File that stands in the folder of a sentence-transformers model."""
DIGITS = 3
"""Digits of a cosine that are kept: machines differ in the later ones."""


class Encoder(Protocol):
    """What turns sentences into vectors, one row for each."""

    def __hash__(self) -> int:
        """Return a hash, by which vectors are remembered."""
        ...

    def encode(self, sentences: list[str], /) -> Any:  # noqa: ANN401
        """Return the vectors of sentences."""
        ...


@lru_cache(maxsize=2)
def load_encoder(model: str) -> Encoder:
    """Return the encoder of a local model, on the processor.

    Raises ConfigError with the way out where the package or the model lacks.
    """
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise ConfigError(
            "embeddings: needs sentence-transformers; "
            "install framing[embeddings], or leave the setting out"
        ) from None
    try:
        encoder: Encoder = SentenceTransformer(
            str(folder_of(model) or model), device="cpu", local_files_only=True
        )
    except (OSError, ValueError, KeyError, RuntimeError, TypeError) as error:
        raise ConfigError(
            f"embeddings: {model}: no such model on this machine; name its folder, or "
            f"a package that carries it; nothing is downloaded ({type(error).__name__})"
        ) from None
    return encoder


def folder_of(model: str) -> Path | None:
    """Return the folder of a model that is a path or an installed package.

    >>> folder_of("no-such-package") is None
    True
    """
    if Path(model).is_dir():
        return Path(model)
    name = model.replace("-", "_")
    found = find_spec(name) if name.isidentifier() else None
    for place in (found and found.submodule_search_locations) or ():
        for mark in (Path(place) / MARK, *sorted(Path(place).glob(f"*/{MARK}"))):
            if mark.is_file():
                return mark.parent
    return None


def meaning(encoder: Encoder, left: str, right: str) -> float:
    """Return the cosine of two sentences' vectors, 0 to 1, rounded."""
    a, b = vector(encoder, left), vector(encoder, right)
    dot = sum(x * y for x, y in zip(a, b, strict=True))
    size = sum(x * x for x in a) ** 0.5 * sum(y * y for y in b) ** 0.5
    return round(min(1.0, max(0.0, dot / size)), DIGITS) if size else 0.0


@lru_cache(maxsize=2048)
def vector(encoder: Encoder, sentence: str) -> Sequence[float]:
    """Return the vector of a sentence."""
    return tuple(float(x) for x in encoder.encode([sentence])[0])
