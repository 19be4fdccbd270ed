"""Chromium driven over a pipe, in the words of its DevTools protocol: no driver program, no port, no package.

One browser holds any number of phones, each a profile of its own with its own cookies. Keys, clicks and touches are
real input, pictures are what a person would see. What is waited for is looked at until it is so.
"""

import base64
import json
import os
import select
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

__all__ = ["MISSING", "Browser", "Phone"]

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FOUND = next((path for path in map(shutil.which, _NAMES) if path), None)
MISSING = (
    "this system has no pipes as Chromium wants them"
    if os.name == "nt"
    else ("" if _FOUND else "there is no Chromium here (Debian: apt install chromium)")
)
"""Why no browser can be driven here; empty: one can."""
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--no-proxy-server",
)
_PATIENCE_SECONDS = 30.0
_KEYS = {"Tab": 9, "Enter": 13, "Space": 32, "ArrowDown": 40, "ArrowUp": 38}


class Browser:
    """A headless Chromium with a profile in ``folder``; ends with ``close``.

    Raises AssertionError or OSError when it does not start.
    """

    def __init__(self, folder: Path) -> None:
        import fcntl  # not on Windows, where no test comes here

        there, self._out = os.pipe()
        self._in, back = os.pipe()
        # high numbers first: one that is 3 or 4 already would be overwritten while it is passed on
        pair = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, 100) for one in (there, back)]
        sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
        self._process = os.posix_spawn(
            str(_FOUND),
            [str(_FOUND), *_FLAGS, *sandbox, f"--user-data-dir={folder}", "about:blank"],
            {**os.environ, "HOME": str(folder)},
            file_actions=[
                (os.POSIX_SPAWN_DUP2, pair[0], 3),
                (os.POSIX_SPAWN_DUP2, pair[1], 4),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setpgroup=0,
        )
        for one in (there, back, *pair):
            os.close(one)
        self._number = 0
        self._rest = b""
        self.faults: list[str] = []
        """What a page threw, or a policy refused."""
        try:
            self.ask("Browser.getVersion")
        except (AssertionError, OSError):
            self.close()
            raise

    def ask(self, method: str, session: str = "", **given: Any) -> dict[str, Any]:
        """One command and its answer."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": given, **({"sessionId": session} if session else {})}
        told = json.dumps(asked).encode() + b"\0"
        while told:
            told = told[os.write(self._out, told) :]
        while True:
            message = self._next()
            self._note(message)
            if message.get("id") == self._number:
                assert "error" not in message, (method, message["error"])
                return dict(message["result"])

    def phone(self, width: int = 360, height: int = 740) -> "Phone":
        """A phone of its own, with no cookies yet."""
        context = self.ask("Target.createBrowserContext")["browserContextId"]
        target = self.ask("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Phone(self, session, width, height)

    def forget(self) -> None:
        """Close all phones."""
        for context in self.ask("Target.getBrowserContexts")["browserContextIds"]:
            self.ask("Target.disposeBrowserContext", browserContextId=context)

    def close(self) -> None:
        """End the browser and everything that it started."""
        for one in (self._out, self._in):
            os.close(one)
        with suppress(ProcessLookupError):
            os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], _PATIENCE_SECONDS)
            read = os.read(self._in, 1 << 20) if ready else b""
            assert read, "Chromium does not answer"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))

    def _note(self, message: dict[str, Any]) -> None:
        given = message.get("params", {})
        if message.get("method") == "Runtime.exceptionThrown":
            self.faults.append(str(given["exceptionDetails"]))
        if message.get("method") == "Log.entryAdded" and given["entry"]["source"] in ("security", "violation"):
            self.faults.append(given["entry"]["text"])


class Phone:
    """One page in a profile of its own, touched and read as a person does."""

    def __init__(self, browser: Browser, session: str, width: int, height: int) -> None:
        self._browser = browser
        self._session = session
        self.size(width, height)
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._ask(f"{domain}.enable")
        self._ask("Emulation.setFocusEmulationEnabled", enabled=True)

    def _ask(self, method: str, **given: Any) -> dict[str, Any]:
        return self._browser.ask(method, self._session, **given)

    def size(self, width: int, height: int, scale: float = 1.0) -> None:
        """The screen in CSS pixels."""
        self._ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=True
        )

    def prefer(self, **features: str) -> None:
        """What the person set in their phone: ``prefers_color_scheme="dark"``, ``forced_colors="active"``."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self._ask("Emulation.setEmulatedMedia", features=named)

    def offline(self, gone: bool) -> None:
        """Take the phone out of the network, or bring it back."""
        self._ask(
            "Network.emulateNetworkConditions", offline=gone, latency=0, downloadThroughput=-1, uploadThroughput=-1
        )

    def go(self, address: str) -> None:
        """Open a page."""
        self._ask("Page.navigate", url=address)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def reload(self) -> None:
        """Load the page anew."""
        self.run("window.stale = true")
        self._ask("Page.reload")
        self.until("document.readyState === 'complete' && !window.stale && document.querySelector('h1') !== null")

    def before(self, script: str) -> None:
        """Run this before any page from now on."""
        self._ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def run(self, script: str) -> Any:
        """The value of a script; it may promise one."""
        got = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in got, got["exceptionDetails"]
        return got["result"].get("value")

    def until(self, script: str, seconds: float = _PATIENCE_SECONDS) -> None:
        """Wait until the script says that it is so."""
        end = time.monotonic() + seconds
        while True:
            try:
                if self.run(script):
                    return
            except AssertionError as fault:  # the page is being replaced
                if "context" not in str(fault):
                    raise
            assert time.monotonic() < end, f"not so in {seconds} s: {script}\n{self.text}"
            time.sleep(0.03)

    def reads(self, words: str) -> None:
        """Wait until these words can be read on the page."""
        self.until(f"document.body.innerText.includes({json.dumps(words)})")

    @property
    def text(self) -> str:
        """Everything that can be read on the page."""
        return str(self.run("document.body ? document.body.innerText : ''"))

    def click(self, selector: str, saying: str = "") -> None:
        """Press the middle of the first element that the selector finds (with exactly this text)."""
        find = (
            f"[...document.querySelectorAll({json.dumps(selector)})]"
            f".find((one) => !{json.dumps(saying)} || one.textContent.trim() === {json.dumps(saying)})"
        )
        self.until(f"Boolean({find})")
        at = self.run(
            f"(() => {{ const one = {find}; one.scrollIntoView({{block: 'center'}}); const box ="
            " one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=at[0], y=at[1], button="left", clickCount=1)

    def write(self, selector: str, words: str) -> None:
        """Type words into a field."""
        self.click(selector)
        self._ask("Input.insertText", text=words)

    def press(self, key: str, *, shift: bool = False) -> None:
        """Press a key."""
        code = _KEYS[key]
        name = " " if key == "Space" else key
        text = {"Enter": "\r", "Space": " "}.get(key, "")
        held = 8 if shift else 0
        more = {"key": name, "code": key, "windowsVirtualKeyCode": code, "modifiers": held}
        self._ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **more)
        self._ask("Input.dispatchKeyEvent", type="keyUp", **more)

    @property
    def focused(self) -> str:
        """What has the keyboard: its id, or its tag and text."""
        script = "((one) => one.id || one.tagName + ' ' + one.textContent)(document.activeElement)"
        return str(self.run(script))

    def picture(self, whole: bool = True) -> bytes:
        """The page as PNG, all of it or what the screen shows."""
        got = self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(got["data"])

    def tree(self) -> list[tuple[str, str]]:
        """What a screen reader meets: role and name of everything that has both."""
        nodes = self._ask("Accessibility.getFullAXTree")["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in nodes
            if not node.get("ignored") and node.get("role", {}).get("value")
        ]
