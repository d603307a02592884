"""Landmarks: the kinds of places that nouns name, and which may hold which."""

from __future__ import annotations

from functools import cache

KINDS = {
    "airport": "airport airfield aerodrome terminal runway",
    "home": "home house flat apartment villa bungalow residence cottage bedroom",
    "hotel": "hotel motel hostel guesthouse resort",
    "hospital": "hospital clinic infirmary ward",
    "school": "school kindergarten classroom university college campus",
    "church": "church cathedral chapel basilica monastery",
    "mosque": "mosque minaret",
    "stadium": "stadium arena",
    "bridge": "bridge viaduct overpass footbridge",
    "square": "square plaza piazza",
    "station": "station platform",
    "restaurant": "restaurant cafe café bar pub nightclub",
    "prison": "prison jail penitentiary cell",
    "port": "port harbour harbor quay dock pier wharf",
    "checkpoint": "checkpoint roadblock crossing",
    "gate": "gate gates gateway doorstep",
    "factory": "factory smelter refinery warehouse brewery",
    "shop": "shop supermarket mall store boutique",
    "theatre": "theatre theater cinema concert-hall",
    "embassy": "embassy consulate",
    "court": "court courtroom courthouse",
    "beach": "beach shore seafront promenade",
    "forest": "forest wood jungle",
}
PARTS = {
    "engine room": ("engine room", "machine room", "engine compartment"),
    "deck": ("deck", "car deck", "vehicle deck", "cargo deck", "upper deck"),
    "cabin": ("cabin", "sleeping cabin", "crew cabin"),
    "hold": ("cargo hold", "luggage hold", "baggage hold"),
    "cockpit": ("cockpit", "driver cab"),
    "kitchen": ("kitchen", "galley", "canteen"),
    "laundry": ("laundry", "laundry room"),
    "basement": ("basement", "cellar"),
    "roof": ("roof", "attic", "loft"),
    "dormitory": ("dormitory", "bunkhouse"),
    "store": ("storeroom", "stockroom", "store room"),
    "hall": ("ballroom", "auditorium", "concert hall", "sauna"),
    "carriage": ("carriage", "dining car", "sleeping car"),
    "locomotive": ("locomotive",),
    "boiler room": ("boiler room",),
    "lift": ("lift shaft", "elevator shaft"),
}
"""Parts of ships, trains and buildings: where a fire or a blast began."""
BEGUN = frozenset(("burned-start", "exploded", "leak"))
"""Events that are in one part of a building: where they begin."""
WITHIN = (
    frozenset(("kitchen", "basement")), frozenset(("laundry", "basement")),
    frozenset(("store", "basement")), frozenset(("boiler room", "basement")),
    frozenset(("deck", "cabin")), frozenset(("deck", "kitchen")),
    frozenset(("cabin", "kitchen")), frozenset(("hold", "deck")),
    frozenset(("store", "kitchen")), frozenset(("lift", "basement")),
    frozenset(("hall", "roof")), frozenset(("carriage", "kitchen")),
    frozenset(("boiler room", "engine room")), frozenset(("roof", "dormitory")),
    frozenset(("locomotive", "engine room")), frozenset(("locomotive", "cockpit")),
)  # fmt: skip
"""Parts that may hold each other."""
TOGETHER = (
    frozenset(("port", "gate")), frozenset(("airport", "gate")),
    frozenset(("school", "gate")), frozenset(("prison", "gate")),
    frozenset(("hospital", "gate")), frozenset(("factory", "gate")),
    frozenset(("court", "gate")), frozenset(("embassy", "gate")),
    frozenset(("church", "gate")), frozenset(("mosque", "gate")),
    frozenset(("stadium", "gate")), frozenset(("home", "gate")),
    frozenset(("hotel", "gate")), frozenset(("shop", "gate")),
    frozenset(("airport", "station")), frozenset(("airport", "shop")),
    frozenset(("airport", "restaurant")), frozenset(("airport", "hotel")),
    frozenset(("hotel", "restaurant")), frozenset(("station", "shop")),
    frozenset(("shop", "restaurant")), frozenset(("station", "restaurant")),
    frozenset(("square", "church")), frozenset(("square", "mosque")),
    frozenset(("square", "restaurant")), frozenset(("square", "shop")),
    frozenset(("square", "hotel")), frozenset(("square", "station")),
    frozenset(("square", "court")), frozenset(("square", "theatre")),
    frozenset(("square", "embassy")), frozenset(("square", "gate")),
    frozenset(("school", "hospital")), frozenset(("school", "theatre")),
    frozenset(("school", "stadium")), frozenset(("school", "church")),
    frozenset(("beach", "restaurant")), frozenset(("beach", "hotel")),
    frozenset(("beach", "port")), frozenset(("court", "prison")),
    frozenset(("hotel", "home")), frozenset(("port", "checkpoint")),
    frozenset(("airport", "checkpoint")), frozenset(("bridge", "checkpoint")),
    frozenset(("gate", "checkpoint")), frozenset(("factory", "port")),
    frozenset(("prison", "station")),
)  # fmt: skip
"""Kinds of which one may hold the other or stand beside it."""


@cache
def kinds() -> dict[str, str]:
    """Return the kind of each landmark noun."""
    whole = {word: kind for kind, words in KINDS.items() for word in words.split()}
    return whole | {word: kind for kind, words in PARTS.items() for word in words}
