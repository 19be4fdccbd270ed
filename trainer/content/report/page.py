"""The page: one part a pack, each opening with what it comes to; one file that needs nothing else."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from trainer.content.faults import only_faults
from trainer.content.pack import Examined
from trainer.content.report.chapter import Chapter
from trainer.content.report.chapters_bank import (
    alike_chapter,
    coverage_chapter,
    mix_chapter,
    reading_chapter,
    verdicts_chapter,
)
from trainer.content.report.chapters_choice import lengths_chapter, picking_chapter, places_chapter
from trainer.content.report.chapters_record import fault_tables, found_chapter, references_chapter
from trainer.content.report.figures import Figures, figures
from trainer.content.report.markup import Content, Element, element, written
from trainer.content.report.results import Result, Sound, Topic, counted, headline, results
from trainer.content.report.style import style_sheet

__all__ = ["OPENING", "page"]

OPENING = "<!doctype html>\n"
"""How every report begins."""

_CHAPTERS: Mapping[Topic, Callable[[Figures, str], list[Content]]] = {
    Topic.COVERAGE: coverage_chapter,
    Topic.MIX: mix_chapter,
    Topic.VERDICTS: verdicts_chapter,
    Topic.PICKING: picking_chapter,
    Topic.PLACES: places_chapter,
    Topic.LENGTHS: lengths_chapter,
    Topic.READING: reading_chapter,
    Topic.ALIKE: alike_chapter,
    Topic.REFERENCES: references_chapter,
    Topic.FOUND: found_chapter,
}
_BADGES = {Sound.OPEN: "badge open", Sound.GOOD: "badge good", Sound.LOOK: "badge look", Sound.BAD: "badge bad"}


def page(examined: Sequence[Examined], document: str = "", drills: Sequence[Sequence[Chapter]] = ()) -> str:
    """The report on packs as ``examine_pack`` found them; the same packs give the same text, byte for byte.

    ``document`` is the text of the packs' document, for whoever has it: guessers who know how it sounds are scored too.
    ``drills`` are the ready chapters of each pack's drills, as many as there are packs; or none at all.
    """
    titles = [one.pack.title if one.pack else one.folder for one in examined]
    shelves = drills or [()] * len(examined)
    parts = [
        _part(one, f"p{number}", document, shelf)
        for number, (one, shelf) in enumerate(zip(examined, shelves, strict=True), start=1)
    ]
    contents: list[Content] = []
    if len(examined) > 1:
        links = (element("li", element("a", title, href=f"#p{number}")) for number, title in enumerate(titles, start=1))
        contents = [element("nav", element("ul", *links), aria_label="Packs")]
    if not examined:
        contents = [element("p", "No pack was found.")]
    told = "What trainer check finds in a content pack, for whoever writes or answers for it."
    root = element(
        "html",
        _head(", ".join(("Content report", *titles))),
        element(
            "body",
            element("header", element("h1", "Content report"), element("p", told, class_="soft"), *contents),
            element("main", *parts),
            element(
                "footer", element("p", "Made from the pack alone by Common Ground: the same pack, the same report.")
            ),
        ),
        lang="en",
    )
    return OPENING + written(root) + "\n"


def _head(title: str) -> Element:
    sheet = style_sheet()
    # Only this very sheet is obeyed, and nothing is fetched, run, framed or sent, whatever text a pack brings.
    seal = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", sheet),
    )


def _part(one: Examined, name: str, document: str, drills: Sequence[Chapter]) -> Element:
    if one.pack is None:
        grave = only_faults(one.faults)
        told = f"This pack could not be read: {counted(len(grave), 'fault')}."
        parts = [*fault_tables(grave, (), f"{name}-found"), *map(_ready, drills)]
        return element("section", element("h2", one.folder, id=name), element("p", told, class_="lead"), *parts)
    found = figures(one.pack, one.faults, document)
    told_topics = results(found)
    return element(
        "section",
        element("h2", one.pack.title, id=name),
        element("p", _headline(found, drills), class_="lead"),
        _summary(found, told_topics, name, drills),
        *(_chapter(found, result, name) for result in told_topics),
        *map(_ready, drills),
        aria_labelledby=name,
    )


def _headline(found: Figures, drills: Sequence[Chapter]) -> str:
    """What it comes to, drills too: a pack whose questions are sound and whose drills are not is not ready."""
    bad = sum(drill.sound is Sound.BAD for drill in drills)
    if not bad:
        return headline(found)
    told = counted(bad, "drill has a fault", "drills have faults")
    if found.grave:
        return f"{headline(found)} Besides, {told}."
    return f"This pack is not ready: {told}. Nothing else keeps it from being shipped."


def _summary(found: Figures, told: Sequence[Result], name: str, drills: Sequence[Chapter]) -> Element:
    numbers = (
        ("practice items", found.formats.practice),
        ("check items", found.formats.check),
        ("sections", len(found.coverage)),
        ("statements", sum(len(section.statements) for section in found.coverage)),
        ("references", len(found.citations)),
        *((("drills", len(drills)),) if drills else ()),
    )
    tiles = (element("div", element("dt", what), element("dd", f"{number:,}")) for what, number in numbers)
    lines = [(f"{name}-{result.topic.value}", result.title, result.words, result.sound) for result in told]
    lines += [(drill.name, f"Drill: {drill.title}", drill.words, drill.sound) for drill in drills]
    topics = (
        element(
            "li",
            element("a", title, href=f"#{anchor}"),
            element("p", words),
            element("span", sound.value, class_=_BADGES[sound]),
        )
        for anchor, title, words, sound in lines
    )
    return element(
        "nav",
        element("dl", *tiles, class_="tiles"),
        element("ul", *topics, class_="topics"),
        class_="card",
        aria_label="Contents",
    )


def _chapter(found: Figures, result: Result, name: str) -> Element:
    anchor = f"{name}-{result.topic.value}"
    parts = tuple(_CHAPTERS[result.topic](found, f"{anchor}-table"))
    return _ready(Chapter(anchor, result.title, result.sound, result.words, parts))


def _ready(chapter: Chapter) -> Element:
    return element(
        "section",
        element(
            "div",
            element("h3", chapter.title, id=chapter.name),
            element("span", chapter.sound.value, class_=_BADGES[chapter.sound]),
            class_="title",
        ),
        element("p", chapter.words),
        *chapter.parts,
        class_="card",
        aria_labelledby=chapter.name,
    )
