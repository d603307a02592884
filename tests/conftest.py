"""Settings that every test shares."""

from __future__ import annotations

from hypothesis import settings

# no test depends on the clock: a slow machine is no failure, and every run
# tries the same examples
settings.register_profile("framing", deadline=None, derandomize=True)
settings.load_profile("framing")
