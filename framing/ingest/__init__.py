"""Files to articles: what was read, what was left out and why."""

from __future__ import annotations

from framing.ingest.build import article_from_text
from framing.ingest.load import read, read_file, read_folder, read_stream

__all__ = ["article_from_text", "read", "read_file", "read_folder", "read_stream"]
