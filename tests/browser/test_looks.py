"""How the phone page looks, everywhere: readable, reachable, within the screen, and dressed as the desktop is."""

import re
from pathlib import Path

import pytest

from tests.browser.phone_shots import LOOKS, dressed
from tests.browser.walking import ITEMS, MANNER, walk
from trainer.desktop.theme import DARK, LIGHT

PAGE = Path(__file__).resolve().parents[2] / "assets" / "web" / "index.html"
FAULTS = """
(() => {
  const faults = [], wide = document.documentElement.clientWidth;
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  document.querySelectorAll("body *").forEach((one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const name = one.tagName + " " + one.textContent.slice(0, 40);
    if (!box.width || one.closest(".unseen, script, noscript")) return;
    if (box.right > wide + 0.5 || box.left < -0.5) faults.push("outside the screen: " + name);
    if ([...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim())) {
      const pair = [light(style.color), light(ground(one))].sort((less, more) => more - less);
      const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
      if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(2) + ": " + name);
    }
    if (one.matches("button, a, input[type=text], .option label") && box.height < 48) faults.push("small: " + name);
    if (one.matches("input") && !one.labels.length) faults.push("no label: " + name);
  });
  if (document.documentElement.scrollWidth > wide) faults.push("scrolls sideways");
  if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
  const levels = [...document.querySelectorAll("h1, h2, h3")].map((one) => Number(one.tagName[1]));
  if (levels.some((level, place) => place && level > levels[place - 1] + 1)) faults.push("a level left out: " + levels);
  const names = [...document.querySelectorAll("[id]")].map((one) => one.id);
  if (new Set(names).size !== names.length) faults.push("an id twice");
  return faults;
})()
"""
TREE = {
    ("heading", "Vote, 2 of 3"),
    ("group", "Does the claim hold?"),
    ("radio", "A Holds"),
    ("group", "Which observation decides it?"),
    ("group", "How sure are you?"),
    ("button", "Think so"),
}


@pytest.mark.parametrize("look", ["phone-light", "small-200-dark"])
def test_every_state_can_be_read_and_reached(room, browser, look):
    phone = dressed(browser, look)
    faults = {}
    for state in walk(room(*ITEMS, manner=MANNER), phone):
        faults[state] = phone.run(FAULTS)
        if state == "claim":
            assert set(phone.tree()) >= TREE
    assert {state: found for state, found in faults.items() if found} == {}


@pytest.mark.long
@pytest.mark.parametrize("look", [look for look in LOOKS if look != "forced"])  # axe reads the page's own colours
def test_axe_finds_nothing_in_any_state(room, browser, axe, look):
    phone = dressed(browser, look)
    for state in walk(room(*ITEMS, manner=MANNER), phone):
        if not phone.run("typeof axe === 'object'"):
            phone.run(axe + "; null")
        told = phone.run(
            "axe.run().then((told) => told.violations.map((one) => [one.id, ...one.nodes.map((n) => n.html)]))"
        )
        assert told == [], state


def test_the_colours_are_the_desktops():
    text = PAGE.read_text("utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", text, re.S)
    for told, theme in ((light, LIGHT), (dark, DARK)):
        colours = dict(re.findall(r"--([\w-]+): (#\w{6})", told))
        wanted = {name: getattr(theme, name.replace("-", "_")).name().upper() for name in colours}
        assert colours == wanted
        assert len(colours) == 18


def test_the_page_is_small_whole_and_plain_enough_for_an_old_phone():
    page = PAGE.read_bytes()
    assert len(page) < 30 * 1024
    text = page.decode("utf-8")
    assert (
        re.findall(
            r"https?://|//\w|\bsrc=|\bstyle=|\bon\w+=\"|innerHTML|outerHTML|insertAdjacent|document\.write", text
        )
        == []
    )
    newer = r"\?\.[a-z]|\?\?|:has\(|\.flat\(|\.at\(|replaceChildren|\.\.\.\w+ \}|catch \{|&\s*\{|\binset:|\bclamp\("
    assert re.findall(newer, text) == []
