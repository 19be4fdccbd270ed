"""The printed review: everything is in it, and whatever stands in a drill or was written is text there."""

from html.parser import HTMLParser

import pytest

from tests.desktop.page_driving import overwritten
from tests.desktop.review_samples import LINE, after
from trainer.insight.review_sheet import Going, review_sheet

GOING = Going("Ask who reads it", (("The first lift", "Tuesday, 25 November 2026"),))


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text.append(data)


def test_the_whole_review_is_on_the_sheet():
    html = review_sheet(after(LINE, 7), "22 November 2026", GOING)
    text = "".join(Tags(html).text)
    for words in (
        "Sel Marrat",
        "Run of record. Ended on 22 November 2026: “Drivers or informers”",
        "in this scenario’s model",
        "The costliest decisions",
        "Red line crossed at 2. What may be told",
        "Guidance on civil-military coordination is plain",
        "How the mission moved",
        "own choice",
        "7 raters (provisional, fewer than ten)",
        "A rater who would do something else",
        "Because of what we saw",
        "Next time I will: Ask who reads it",
        "The first lift: Tuesday, 25 November 2026",
        "Holds: ",
    ):
        assert words in text, words


def test_below_three_raters_the_sheet_holds_no_score():
    text = "".join(Tags(review_sheet(after(raters=2), "today", GOING)).text)
    assert "below 3 nothing is scored" in text
    assert "the authors’ estimate" in text
    assert "of 5, spread" not in text
    assert "as the raters would" not in text.lower()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>&lt;", "\x00\ud800\u202e", ""]
)
def test_hostile_text_is_text(text):
    plain = Tags(review_sheet(after(LINE, 4), "today", GOING))
    hostile = Tags(review_sheet(overwritten(after(LINE, 4), text), text, Going(text, ((text, text),))))
    assert set(hostile.tags) <= set(plain.tags)
    assert hostile.attributes <= plain.attributes
    assert not {"script", "img", "b"} & set(hostile.tags)


def test_the_sheet_runs_and_fetches_nothing():
    html = review_sheet(after(), "today", GOING)
    assert "default-src 'none'" in html.replace("&#x27;", "'")
    assert "script" not in Tags(html).tags
    assert "http:" not in html


def test_the_sheet_does_not_deny_an_effect_that_came_but_was_none_of_the_biggest():
    text = "".join(Tags(review_sheet(after(), "today", GOING)).text)
    assert "Trust of the valley up (it did); Relief up (others moved more)" in text


def test_the_sheet_says_nobody_else_where_nobody_else_rated():
    text = "".join(Tags(review_sheet(after(), "today", GOING)).text)
    assert "Nobody else has rated it yet: below 3 nothing is scored." in text
