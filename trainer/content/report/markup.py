"""HTML as values. Text stays text until one place writes it, and that place escapes it: there is no other way in.

Tags and attribute names are closed lists, which the type checker keeps; a pack's words can only ever be a text or an
attribute's value.
"""

import re
from html import escape
from typing import Literal, NamedTuple, TypedDict, Unpack

__all__ = ["Attributes", "Content", "Element", "Tag", "element", "written"]

Tag = Literal[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "nav",
    "section",
    "footer",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "ul",
    "li",
    "a",
    "strong",
    "span",
    "details",
    "summary",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "svg",
    "rect",
    "line",
    "circle",
    "text",
    "g",
    "path",
    "polygon",
    "polyline",
    "desc",
    "ol",
    "br",
]

_VOID = frozenset({"meta", "br"})
_ENDS_A_LINE = frozenset(
    {"meta", "title", "style", "head", "header", "nav", "section", "footer", "div", "p", "h1", "h2", "h3", "h4"}
    | {"ul", "ol", "li", "details", "summary", "dl", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr"}
)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Attributes(TypedDict, total=False):
    """The attributes that there are; a final underscore goes, others become hyphens."""

    aria_hidden: str
    aria_label: str
    aria_labelledby: str
    border: str
    charset: str
    class_: str
    cellpadding: str
    cellspacing: str
    colspan: str
    content: str
    cx: str
    cy: str
    d: str
    fill: str
    font_family: str
    font_size: str
    font_weight: str
    height: str
    href: str
    http_equiv: str
    id: str
    lang: str
    name: str
    open: str
    points: str
    r: str
    role: str
    rx: str
    scope: str
    stroke: str
    stroke_dasharray: str
    stroke_width: str
    tabindex: str
    text_anchor: str
    viewBox: str
    width: str
    x: str
    x1: str
    x2: str
    xmlns: str
    y: str
    y1: str
    y2: str


class Element(NamedTuple):
    """An element; made by ``element``."""

    tag: Tag
    attributes: tuple[tuple[str, object], ...]
    children: tuple["Content", ...]


Content = Element | str


def element(tag: Tag, *children: Content, **attributes: Unpack[Attributes]) -> Element:
    """An element around ``children``, which are elements or plain text."""
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return Element(tag, tuple(named), children)


def written(content: Content) -> str:
    """The HTML of ``content``, every text and value escaped; what can't be shown or encoded becomes U+FFFD."""
    if isinstance(content, str):
        return _escaped(content)
    tag = content.tag
    start = "".join((tag, *(f' {name}="{_escaped(str(value))}"' for name, value in content.attributes)))
    end = "\n" if tag in _ENDS_A_LINE else ""
    if tag in _VOID:
        return f"<{start}>{end}"
    return f"<{start}>{''.join(map(written, content.children))}</{tag}>{end}"


def _escaped(text: str) -> str:
    return escape(_UNSEEN.sub("\ufffd", text), quote=True)
