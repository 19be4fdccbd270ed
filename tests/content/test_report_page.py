"""The report as a browser reads it: whole, the same each time, and obeying nothing that a pack says."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import SOUND, TEA, an_item, choice, options, pack_of
from trainer.base.ids import ItemId, StatementId
from trainer.content.faults import Fault, Severity
from trainer.content.model import Format, Pack, Reference, SingleChoice, Statement, TypedAnswer, Verdict
from trainer.content.pack import Examined, examine_pack
from trainer.content.report.charts import bar, interval
from trainer.content.report.markup import Attributes, Element, Tag, element, written
from trainer.content.report.page import page
from trainer.content.report.style import DARK, LIGHT, style_sheet
from trainer.desktop.theme import DARK as APP_DARK
from trainer.desktop.theme import LIGHT as APP_LIGHT

VOID = {"meta"}


class Read(HTMLParser):
    """What stands on a page: its elements with their attributes, its texts, and whether every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.sheets: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        (self.sheets if self.open[-1:] == ["style"] else self.texts).append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def values(self, name: str) -> list[str]:
        return [value or "" for _, held in self.elements for key, value in held.items() if key == name]


def hostile(number: int) -> str:
    return (
        f"""</td></style><script>f{number}()</script><img src=x onerror=alert({number})>&lt;" onclick='f' x="{number}"""
    )


def hostile_pack() -> tuple[Pack, tuple[Fault, ...], list[str]]:
    """A pack that speaks HTML wherever it can, its faults, and every text that the report is to show."""
    marks = [hostile(number) for number in range(19)]
    pack = pack_of(choice(1, *SOUND))
    section = pack.sections[0]._replace(
        title=marks[0],
        statements=(
            Statement(StatementId(f"p/{marks[1]}"), pack.sections[0].id, marks[2], 1, Verdict.HOLDS, marks[3], ()),
        ),
    )
    body = SingleChoice(options(marks[4], "b", "c"))
    items = (
        pack.items[0]._replace(id=ItemId(f"p/{marks[5]}"), stem=marks[6], feedback=marks[4], references=(marks[8],)),
        pack.items[0]._replace(id=ItemId(f"p/{marks[7]}"), stem=marks[6], body=body),
        pack.items[0]._replace(id=ItemId(f"p/{marks[7]}"), stem=marks[6], body=body),
    )
    reference = Reference(marks[8], marks[9], marks[10], marks[11], marks[12], "", marks[13], False)
    edition = Reference("E", "T", "B", "", "", marks[14], "", True)
    faults = (
        Fault(marks[15], 1, 1, marks[16], marks[17]),
        Fault(marks[15], 1, 1, marks[16], marks[17], Severity.WARNING),
    )
    pack = pack._replace(
        title=marks[18],
        disclaimer=marks[3],
        licence=marks[3],
        sections=(section,),
        references=(reference, edition),
        items=items,
    )
    return pack, faults, [mark for number, mark in enumerate(marks) if number not in {3, 4}]


def names_of(kind: type[Attributes]) -> set[str]:
    return {name.rstrip("_").replace("_", "-").lower() for name in kind.__annotations__}


# what a pack says is text


def test_no_text_of_a_pack_becomes_an_element_an_attribute_or_a_value() -> None:
    pack, faults, _ = hostile_pack()
    read = Read(page([Examined("p", pack, faults), Examined(hostile(99), None, faults)]))
    assert read.open == []
    assert {tag for tag, _ in read.elements} <= set(get_args(Tag)) - {"script", "img"}
    assert {name for _, held in read.elements for name in held} <= names_of(Attributes)
    values = [value for _, held in read.elements for value in held.values() if value is not None]
    assert not [value for value in values if "onclick" in value or "<" in value or "alert" in value]


def test_every_text_of_a_pack_is_shown_as_it_was_written() -> None:
    pack, faults, shown = hostile_pack()
    text = Read(page([Examined("p", pack, faults), Examined(hostile(99), None, faults)])).text
    assert [mark for mark in [*shown, hostile(99)] if mark not in text] == []


@given(st.text(max_size=40))
def test_any_text_comes_back_from_a_parser_as_itself(text: str) -> None:
    read = Read(written(element("p", text, aria_label=text)))
    plain = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    assert read.elements == [("p", {"aria-label": plain})]
    assert read.text == plain + "\n"


def test_what_no_file_can_hold_is_replaced() -> None:
    assert written(element("p", "a\udcff\x00b")).encode() == "<p>a\ufffd\ufffdb</p>\n".encode()


# a whole page that needs nothing else


@pytest.fixture(scope="module")
def html() -> str:
    return page([examine_pack(TEA)])


def test_the_same_pack_gives_the_same_bytes(html: str) -> None:
    assert page([examine_pack(TEA)]) == html


def test_nothing_is_fetched_run_or_sent(html: str) -> None:
    read = Read(html)
    policy = next(held["content"] or "" for _, held in read.elements if held.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert all(link.startswith("#") for link in read.values("href"))
    assert not re.search(r"url\(|@import|https?:", html)


def test_the_policy_seals_the_very_style_sheet_that_the_page_holds(html: str) -> None:
    read = Read(html)
    policy = next(held["content"] or "" for _, held in read.elements if held.get("http-equiv"))
    assert read.sheets == [style_sheet()]
    assert f"'sha256-{b64encode(sha256(read.sheets[0].encode()).digest()).decode()}'" in policy
    assert "style" not in {name for _, held in read.elements for name in held}


def test_every_link_leads_somewhere_and_no_id_is_given_twice() -> None:
    read = Read(page([examine_pack(TEA), examine_pack(TEA)]))
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in read.values("href")} <= set(ids)
    assert {name for value in read.values("aria-labelledby") for name in value.split()} <= set(ids)


def test_every_table_has_a_caption_and_every_heading_a_scope(html: str) -> None:
    tags = [tag for tag, _ in Read(html).elements]
    assert tags.count("table") == tags.count("caption") > 5
    assert all(held.get("scope") in {"col", "row"} for tag, held in Read(html).elements if tag == "th")
    assert "lang" in dict(Read(html).elements[0][1])


def test_several_packs_have_a_part_each_and_a_list_of_them() -> None:
    read = Read(page([examine_pack(TEA), Examined("gone", None, (Fault("gone/pack.yaml", 1, 1, "missing", ""),))]))
    assert [held["id"] for tag, held in read.elements if tag == "h2"] == ["p1", "p2"]
    assert {"#p1", "#p2"} <= set(read.values("href"))
    assert "This pack could not be read: 1 fault." in read.text


def test_no_pack_is_said_plainly() -> None:
    assert "No pack was found." in Read(page([])).text


def test_faults_that_come_in_numbers_are_told_by_kind() -> None:
    many = tuple(Fault("p/a.yaml", line, 1, f"`p-{line}` is new to the ledger", "") for line in range(1, 15))
    text = Read(page([Examined("p", pack_of(), many)])).text
    assert "… is new to the ledger" in text
    assert "p/a.yaml:14:1" in text


# pictures


def lines_of(picture: Element) -> dict[str, dict[str, str | None]]:
    return {held["class"] or "": held for tag, held in Read(written(picture)).elements if tag != "svg"}


def test_an_interval_stands_where_its_figures_say() -> None:
    drawn = lines_of(interval(0.25, 0.5, 0.75, 1 / 4, 1 / 2, 1.0))
    assert (drawn["span"]["x1"], drawn["span"]["x2"]) == ("57.5", "162.5")
    assert (drawn["chance"]["x1"], drawn["gate"]["x1"], drawn["fill"]["cx"]) == ("57.5", "110", "110")


def test_an_interval_above_the_gate_is_drawn_as_such() -> None:
    assert {"spanover", "over"} <= set(lines_of(interval(0.6, 0.7, 0.8, 0.3, 0.4, 1.0)))


def test_a_bar_is_as_long_as_its_share() -> None:
    drawn = lines_of(bar(0.25, 0.5))
    assert (drawn["track"]["width"], drawn["fill"]["width"], drawn["even"]["x1"]) == ("128", "32", "64")


@pytest.mark.parametrize(("colours", "app"), [(LIGHT, APP_LIGHT), (DARK, APP_DARK)])
def test_the_palette_is_the_apps(colours: dict[str, str], app: object) -> None:
    assert {name: getattr(app, name).name().upper() for name in colours} == colours


def test_the_style_sheet_passes_through_escaping_unchanged() -> None:
    assert not set("<>&\"'") & set(style_sheet())


def test_the_real_content_makes_a_page_that_is_well_formed() -> None:
    read = Read(page([examine_pack(Path(__file__).parents[2] / "questions" / "military-diplomacy")]))
    assert read.open == []
    assert "Military diplomacy after conflict" in read.text


def test_an_item_that_shows_what_another_wants_written_is_listed() -> None:
    teller = choice(1, *SOUND, stem="Why do dry roads matter so much here?")
    wanted = TypedAnswer("dry road", (), (), "", "because of eight words or more that explain it")
    asker = an_item("p/s-ty-1", Format.TYPED, wanted)._replace(statements=(StatementId("p/s.02"),))
    read = Read(page([Examined("p", pack_of(teller, asker), ())]))
    assert "Answers that stand in other items" in read.text
    assert "dry road" in read.text
