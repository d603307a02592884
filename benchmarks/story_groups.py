"""Measure how articles are sorted into stories.

    python -m benchmarks.story_groups DATA

DATA holds `stories/basil.jsonl`, `newswcl50.jsonl`, `neus_triples.jsonl` (heads
and first sentences alone), `allsides_headlines.jsonl` (the same) and
`corpus_3k.jsonl` (for the time alone); beside it lies `stories/`, a folder for
each annotated story, as also in `tests/eval/fresh`.

"whole" is the share of folders of one story that are left as one. "mixed" is
what becomes of many stories in one folder: B-cubed precision, recall and F1 of
the articles (Bagga and Baldwin, 1998), the mean over folders made of that many
stories, taken in the order of their ids. "lone" keeps one article of each first
story of three and two of each second, so that many belong to none. "no days"
withholds the days of publication. "time" is processor time on one core.

The least links were set by what "fit" needs, the annotated stories beside DATA and
the first half of BASIL; but the method was chosen with everything save AllSides in
view, so that "held out" shows the spread and is no result on unseen text.
NewsWCL50, NeuS and AllSides have stories that follow from one another (a summit
planned, called off, held), which no wording tells apart for certain.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any, TypeAlias

from framing.align.stories import find_stories
from framing.ingest import read_folder
from framing.model import Article, Known

if TYPE_CHECKING:
    from collections.abc import Sequence

Stories: TypeAlias = dict[str, list[Article]]
"""The articles of each story; ids begin with the story's name and a slash."""
FRESH = Path(__file__).parents[1] / "tests" / "eval" / "fresh"


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def article(story: str, number: int, row: dict[str, Any], day: str | None) -> Article:
    return Article(
        id=f"{story}/{number}",
        path=f"{story}-{number}.txt",
        text=row["text"] or "",
        digest="",
        title=Known(row["title"], "field") if row.get("title") else None,
        published=date.fromisoformat(day[:10]) if day else None,
    )


def read_rows(path: Path) -> Stories:
    """Return the stories of a file with one article a line."""
    found: Stories = defaultdict(list)
    for row in rows(path):
        story, day = row["story"], row.get("date") or row.get("date_in_url")
        found[story].append(article(story, len(found[story]), row, day))
    return found


def read_sets(path: Path) -> Stories:
    """Return the stories of a file with one story a line."""
    found: Stories = {}
    for row in rows(path):
        story = str(row["id"])
        found[story] = [
            article(story, number, part, row.get("date"))
            for number, part in enumerate(row["articles"])
        ]
    return {story: articles for story, articles in found.items() if articles}


def read_folders(folder: Path) -> Stories:
    """Return the stories of a folder with one folder a story."""
    return {
        path.name: [
            replace(found, id=f"{path.name}/{found.id}")
            for found in read_folder(path)[0]
        ]
        for path in sorted(folder.iterdir())
        if path.is_dir()
    }


def part(stories: Stories, names: Sequence[str]) -> Stories:
    return {name: stories[name] for name in names}


def undated(stories: Stories) -> Stories:
    return {
        story: [
            replace(found, published=None, published_between=None) for found in articles
        ]
        for story, articles in stories.items()
    }


def thinned(stories: Stories) -> Stories:
    return {
        story: articles[: 1 + number % 3]
        for number, (story, articles) in enumerate(sorted(stories.items()))
    }


def b_cubed(mixed: Stories) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 of one mixed folder."""
    articles = [found for group in mixed.values() for found in group]
    precision, recall = [], []
    for group in find_stories(articles):
        owners = [name.rsplit("/", 1)[0] for name in group.articles]
        for owner in owners:
            same = owners.count(owner)
            precision.append(same / len(owners))
            recall.append(same / len(mixed[owner]))
    p, r = mean(precision), mean(recall)
    return p, r, 2 * p * r / (p + r)


def whole(title: str, stories: Stories, *, show: bool) -> None:
    split = [name for name, group in stories.items() if len(find_stories(group)) != 1]
    kept = len(stories) - len(split)
    print(f"whole  {title:32} {kept}/{len(stories)} {kept / len(stories):.3f}")
    if show:
        print("      split:", *split)


def mixed(title: str, stories: Stories, sizes: Sequence[int]) -> None:
    """Print the figures of folders of some numbers of stories."""
    names = sorted(stories)
    for size in sizes:
        if size > len(names):
            continue
        chunks = [names[at : at + size] for at in range(0, len(names), size)]
        full = [chunk for chunk in chunks if len(chunk) == size]
        scores = [b_cubed(part(stories, chunk)) for chunk in full]
        p, r, f1 = (mean(column) for column in zip(*scores, strict=True))
        print(
            f"mixed  {title:32} {size:4} stories x {len(full):3}  "
            f"P {p:.3f}  R {r:.3f}  F1 {f1:.3f}"
        )


def times(data: Path, small: Sequence[Article], others: Sequence[Article]) -> None:
    """Print how long five articles and many articles take."""
    find_stories(small)
    began = time.process_time()
    find_stories(small)
    print(f"time   {len(small)} articles {1000 * (time.process_time() - began):.1f} ms")
    texts = rows(data / "stories" / "corpus_3k.jsonl")
    corpus = [article("corpus", n, row, row["date"]) for n, row in enumerate(texts)]
    for articles in (corpus, list(islice([*corpus, *others], 3000))):
        began = time.process_time()
        found = find_stories(articles)
        took = time.process_time() - began
        largest = max(len(story.articles) for story in found)
        print(
            f"time   {len(articles)} articles {took:.1f} s, "
            f"{len(found)} stories, the largest of {largest}"
        )


def figures(data: Path) -> dict[str, float]:
    """Return the share of stories that stay whole, and F1 of stories mixed."""
    basil = read_rows(data / "stories" / "basil.jsonl")
    annotated = {**read_folders(data.parent / "stories"), **read_folders(FRESH)}
    found = {}
    for title, stories in (("annotated", annotated), ("BASIL", basil)):
        kept = [len(find_stories(group)) == 1 for group in stories.values()]
        found[f"{title} whole"] = mean(kept)
        found[f"{title} mixed, F1"] = b_cubed(stories)[2]
        found[f"{title} mixed, no days, F1"] = b_cubed(undated(stories))[2]
    return found


def main() -> None:
    data, show = Path(sys.argv[1]), "--show" in sys.argv
    basil = read_rows(data / "stories" / "basil.jsonl")
    names = sorted(basil)
    half = len(names) // 2
    fit, held = part(basil, names[:half]), part(basil, names[half:])
    sets = {
        "annotated (fit)": read_folders(data.parent / "stories"),
        "fresh": read_folders(FRESH),
        "BASIL (fit)": fit,
        "BASIL (held out)": held,
        "NewsWCL50": read_rows(data / "stories" / "newswcl50.jsonl"),
        "NeuS": read_sets(data / "stories" / "neus_triples.jsonl"),
        "AllSides": read_sets(data / "stories" / "allsides_headlines.jsonl"),
    }
    for title, stories in sets.items():
        whole(title, stories, show=show)
    for title, stories in sets.items():
        sizes = sorted({2, 5, 20, 100, min(len(stories), 300)})
        mixed(title, stories, sizes)
        if any(a.published for group in stories.values() for a in group):
            mixed(f"{title}, no days", undated(stories), sizes)
    mixed("BASIL, all", basil, [len(basil)])
    mixed("BASIL, all, no days", undated(basil), [len(basil)])
    mixed("BASIL (held out), lone", thinned(held), [5, 20])
    mixed("BASIL (held out), lone, no days", undated(thinned(held)), [5, 20])
    annotated = {**sets["annotated (fit)"], **sets["fresh"]}
    mixed("annotated and fresh", annotated, [len(annotated)])
    every = {**annotated, **basil, **sets["NewsWCL50"]}
    mixed("all full texts", every, [len(every)])
    mixed("all full texts, no days", undated(every), [len(every)])
    texts = [found for group in every.values() for found in group]
    texts += [found for group in sets["NeuS"].values() for found in group]
    times(data, next(iter(annotated.values())), texts)


if __name__ == "__main__":
    main()
