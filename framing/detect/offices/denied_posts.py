"""Posts that one article gives to a person and another denies."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding, who_says
from framing.extract.roles.posts import Post, contradicts, post_after
from framing.model.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Entity
    from framing.model.story import Story

RULE = "role-conflict"
SAME_TIME_DAYS = 60
"""Articles this far apart can speak of successive holders."""


def denied_posts(story: Story, person: Entity) -> Iterator[Finding]:
    """Yield a finding where one article denies the post that another gives."""
    posts: dict[str, Post] = {}
    for article, slot in person.mentions:
        post = post_after(story.by_id[article].article.text, slot.end)
        if post is not None:
            posts.setdefault(article, post)
    for (one, left), (two, right) in combinations(posts.items(), 2):
        if not contradicts(left, right) or not same_time(story, one, two):
            continue
        rows = [
            evidence(story, article, post.span, "a post" if post.held else "no post")
            for article, post in ((one, left), (two, right))
        ]
        said = who_says(story, rows)
        body = story.by_id[one].article.text[left.span.start : left.span.end]
        yield finding(
            story,
            Flag(
                rule=RULE,
                level=Level.ERROR,
                confidence=0.65,
                message=f"What {person.name} was in {_body_named(body)}: {said}.",
                why="One article denies the post that another gives.",
                innocent=("they speak of different years",),
                slot="post",
            ),
            rows,
        )
        return


def _body_named(words: str) -> str:
    """Return the name of the body that ends the words of a post."""
    parts = words.split()
    at = len(parts)
    while at > 0 and parts[at - 1][:1].isupper():
        at -= 1
    return " ".join(parts[at:])


def same_time(story: Story, one: str, two: str) -> bool:
    """Return whether two articles can be of about one time."""
    first = story.by_id[one].article.published
    second = story.by_id[two].article.published
    if first is None or second is None:
        return True
    return abs((first - second).days) <= SAME_TIME_DAYS
