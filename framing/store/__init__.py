"""Where runs, findings and people's decisions last: one SQLite file."""

from framing.store.connection import DEFAULT_PATH
from framing.store.store import Store, StoreInfo

__all__ = ["DEFAULT_PATH", "Store", "StoreInfo"]
