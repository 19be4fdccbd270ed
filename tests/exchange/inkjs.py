"""The reference compiler of ink, fetched by npm into a folder of the test's own; needs node, npm and a registry."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

VERSION = "2.4.0"
# One process for any number of stories: what is said of each, and what it compiles to.
_SCRIPT = """
const { Compiler, CompilerOptions } = require("inkjs/full");
const sources = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(sources.map((source) => {
  const said = [];
  const options = new CompilerOptions(null, [], false, (message) => said.push(message));
  let json = null;
  try { json = new Compiler(source, options).Compile().ToJson(); } catch (error) { said.push(String(error)); }
  return { said, json };
})));
"""


class Compiled(NamedTuple):
    """What the compiler said (errors, warnings, remarks), and the story."""

    said: list[str]
    json: str | None


class Compiler:
    """inkjs in a folder; makes compiled stories from ink."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, *sources: str) -> list[Compiled]:
        told = subprocess.run(
            ["node", "-e", _SCRIPT],
            cwd=self._folder,
            input=json.dumps(sources).encode(),
            capture_output=True,
            timeout=300,
        )
        assert told.returncode == 0, told.stderr.decode()
        return [Compiled(each["said"], each["json"]) for each in json.loads(told.stdout)]

    def sound(self, *sources: str) -> list[str]:
        """The compiled stories; fails when the compiler says anything of one but that it takes text for text."""
        found = self(*sources)
        assert [told for each in found for told in each.said if "treated as content" not in told] == []
        return [each.json for each in found]


def installed(folder: Path) -> Compiler:
    """The compiler in ``folder``; skips the test with a plain reason where it can't be had."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("node and npm are not installed here, so that the reference compiler of ink can't run")
    wanted = [
        npm,
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
        str(folder),
        f"inkjs@{VERSION}",
    ]
    if subprocess.run(wanted, cwd=folder, capture_output=True, timeout=300).returncode:
        pytest.skip(f"npm could not fetch inkjs {VERSION}, the reference compiler of ink")
    return Compiler(folder)
