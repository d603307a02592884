"""How wide a place is: a town, a region, a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.places.sites import FEATURES, is_country
from framing.text.normalise import fold

if TYPE_CHECKING:
    from framing.detect.places.sites import Site

REGIONS = frozenset(
    "region province district county state department governorate oblast prefecture "
    "republic territory highlands valley archipelago sector zone area".split()
)
NAMED_REGIONS = REGIONS - frozenset("state area zone sector department".split())
"""Those of the words that are a region's as part of its name too."""
WORLD = frozenset(
    "asia africa europe america caucasus balkans siberia scandinavia sahel maghreb "
    "levant caribbean arctic antarctica pacific atlantic mediterranean oceania east "
    "north south west crimea donbas kurdistan patagonia amazon sahara alps andes "
    "himalayas urals carpathians pyrenees rockies amazonia".split()
)
"""Words of names of parts of the world, in which towns lie."""


def level(site: Site) -> str:
    """Return "town", or the words that make a site a region: "lake", "province"."""
    if site.town is None:
        return ""
    name = fold(site.town.text)
    before, _, after = fold(site.text).partition(name)
    words = before.split()
    of = words[-2:-1] if words[-1:] == ["of"] else words[-1:]
    beside = {*after.split()[:1], *of} - {"state"}
    own = set(name.split())
    wide = beside & (REGIONS | FEATURES) or own & (FEATURES | NAMED_REGIONS | WORLD)
    return " ".join(sorted(wide)) or "town"


def grain(site: Site) -> int:
    """Return how wide a site is: 0 a town or landmark, 1 a region, 2 a country."""
    if site.town is not None and is_country(site.town):
        return 2
    return 0 if level(site) in ("", "town") else 1
