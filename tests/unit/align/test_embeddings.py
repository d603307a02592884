"""The extra framing[embeddings], with an encoder made up for the tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from framing import compare_sentences, plain
from framing.align.embeddings import folder_of, load_encoder, meaning
from framing.config import Settings, load
from framing.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

FIRE = "A fire in the Orlova mill killed nine weavers on Monday."
MILL = "Nine weavers died when the Orlova mill burned."


class Alphabet:
    """An encoder to which a sentence means how often it has each letter."""

    def encode(self, sentences: list[str], /) -> list[list[float]]:
        return [[float(x.count(letter)) for letter in "abcdef"] for x in sentences]


class Mute:
    """An encoder to which no sentence means anything."""

    def encode(self, sentences: list[str], /) -> list[list[float]]:
        return [[0.0, 0.0] for _ in sentences]


def test_meaning_is_the_cosine_of_two_vectors() -> None:
    encoder = Alphabet()
    assert meaning(encoder, "abba", "aabb") == 1
    assert meaning(encoder, "a", "b") == 0
    assert meaning(encoder, "ab", "a") == 0.707
    assert meaning(Mute(), "a", "a") == 0


def test_the_setting_lets_a_model_have_its_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def loaded(model: str) -> Alphabet | Mute:
        asked.append(model)
        return Alphabet() if model == "alphabet" else Mute()

    monkeypatch.setattr(plain, "load_encoder", loaded)
    near = compare_sentences(FIRE, MILL, Settings(embeddings="alphabet"))
    far = compare_sentences(FIRE, MILL, Settings(embeddings="mute"))
    assert near.score > far.score
    assert asked == ["alphabet", "mute"]


def test_no_model_is_asked_for_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "load_encoder", None)
    alone = compare_sentences(FIRE, MILL)
    assert compare_sentences(FIRE, MILL, Settings()) == alone


def test_without_the_package_the_error_names_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    load_encoder.cache_clear()
    with pytest.raises(ConfigError, match=r"install framing\[embeddings\], or leave"):
        compare_sentences(FIRE, MILL, Settings(embeddings="any"))


def test_without_the_model_the_error_says_that_nothing_is_downloaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Package:
        @staticmethod
        def SentenceTransformer(name: str, **options: object) -> None:  # noqa: N802
            assert options["local_files_only"] is True
            raise OSError(name)

    monkeypatch.setitem(sys.modules, "sentence_transformers", Package)
    load_encoder.cache_clear()
    with pytest.raises(ConfigError, match="no-such-model: no such model on this"):
        load_encoder("no-such-model")


def test_a_model_is_a_folder_or_a_package_that_carries_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "small_model_of_mine" / "model"
    inside.mkdir(parents=True)
    (inside.parent / "__init__.py").write_text("", encoding="utf-8")
    (inside / "modules.json").write_text("[]", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert folder_of(str(inside)) == inside
    assert folder_of("small-model-of-mine") == inside
    assert folder_of("sys") is None
    assert folder_of("org/model") is None


def test_a_model_folder_begins_at_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    path = tmp_path / "framing.toml"
    path.write_text("embeddings = 'small'", encoding="utf-8")
    assert load(tmp_path, {}).embeddings == str(tmp_path / "small")
    path.write_text("embeddings = 'org/name'", encoding="utf-8")
    assert load(tmp_path, {}).embeddings == "org/name"
    path.write_text("embeddings = 3", encoding="utf-8")
    with pytest.raises(ConfigError, match="embeddings: use the folder or name"):
        load(tmp_path, {})
