"""People's decisions: which findings await one, and how they outlast runs."""

from framing.review.carry import STATUSES, apply, decided

__all__ = ["STATUSES", "apply", "decided"]
