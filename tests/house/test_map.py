"""The house is what README says it is."""

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = sorted(path.parent.name for path in (ROOT / "trainer").glob("*/__init__.py"))
TOP = {"trainer", "questions", "assets", "tests", "pyproject.toml", "README.md", "LICENSE"}


def caption(room: str) -> str:
    module = ast.parse((ROOT / "trainer" / room / "__init__.py").read_text("utf-8"))
    return (ast.get_docstring(module) or "").splitlines()[0]


def test_readme_quotes_every_rooms_own_first_line():
    told = dict(re.findall(r"^\| `trainer/(\w+)/` \| (.+?) \|$", (ROOT / "README.md").read_text("utf-8"), re.M))
    assert told == {room: caption(room) for room in ROOMS}


def test_the_import_contract_names_every_room():
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0][
        "layers"
    ]
    named = {room.strip("() ") for layer in layers for room in layer.split("|")}
    assert set(ROOMS) <= named


def test_the_top_level_holds_only_what_was_agreed():
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there - TOP <= {"build", "dist"}


def test_readme_explains_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    readme = (ROOT / "README.md").read_text("utf-8")
    for wanted in project["dependencies"] + project["optional-dependencies"]["test"]:
        name = re.split(r"[<>=; ]", wanted)[0]
        assert re.search(rf"^\| `{re.escape(name)}` \|", readme, re.M), name


def test_no_file_speaks_of_a_machine_path_or_a_registry_host():
    found = re.compile(
        r"(^|[^A-Za-z0-9_.])/(work|root|farm)/|python" + r"hosted|py" + r"pi\.org|registry\.npm" + "js", re.M
    )
    texts = [*ROOT.glob("trainer/**/*.py"), *ROOT.glob("questions/**/*.*"), ROOT / "README.md", ROOT / "pyproject.toml"]
    assert [path.name for path in texts if found.search(path.read_text("utf-8"))] == []


def test_nothing_in_the_program_runs_code_from_text():
    forbidden = {"eval", "exec", "compile", "__import__"}
    for path in ROOT.glob("trainer/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            assert called not in forbidden, path
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not {"pickle", "marshal", "shelve"} & set(names), path
