"""Reports on paper and as tables: escaped, without a script or anything fetched, and honest about what is missing."""

from html.parser import HTMLParser

import pytest

from tests.insight.test_cohort import ANNA, BO, CEM, ONE, TWO, confidence, rows
from tests.insight.test_cohort_drills import only, played
from tests.insight.test_cohort_items import ITEMS, miskeyed, wuensch
from trainer.base.ids import ItemId, LearnerId, SessionId
from trainer.insight.calibration import calibration
from trainer.insight.cohort import help_wanted
from trainer.insight.cohort_items import complete_form, in_common, item_findings
from trainer.insight.cohort_report import CohortFindings, Labels, cohort_csv, cohort_report
from trainer.insight.flagged import flagged_items
from trainer.insight.learner_report import DrillLine, LearnerFindings, learner_csv, learner_report
from trainer.insight.prediction import compare
from trainer.insight.progress import Balance, counts_of, forecast, mastery_by_section, retention
from trainer.insight.sittings import SittingLine
from trainer.insight.tables import csv_of
from trainer.record.happenings import Confidence
from trainer.record.instructing import Doubt, GroupSums, Misses

HOSTILE = "=1+1<script>alert(1)</script><img src=http://x.y/z onerror=a()>\u202e&amp;"
NOTHING = Labels({}, {}, {}, {}, {}, {})


def findings(name: str = "Morning") -> CohortFindings:
    helped = help_wanted(
        {
            "p/s.1": GroupSums(2, Misses(10, 3, 1), {ANNA: Misses(4, 3, 1)}, confidence(6, 2)),
            "p/s.2": GroupSums(1, Misses(1, 1, 0), {}, None),
        }
    )
    attempts, items = miskeyed()
    return CohortFindings(
        name,
        3,
        rows(),
        helped,
        item_findings(attempts, items),
        complete_form(wuensch(), in_common(wuensch())),
        (only(played("a", "pump", "wait"), played("b", "wait")),),
        flagged_items([Doubt(LearnerId("c"), ItemId("p/0"), 1, HOSTILE, 5)], {}),
    )


def hostile_labels() -> Labels:
    return Labels(
        dict.fromkeys((ANNA, BO, CEM), HOSTILE),
        dict.fromkeys((ONE, TWO), HOSTILE),
        {"p/s.1": HOSTILE},
        {item.id: HOSTILE for item in ITEMS},
        {("pack/well", "", ""): HOSTILE},
        {5: HOSTILE},
    )


def learner(name: str = "Anna") -> LearnerFindings:
    sections = mastery_by_section((), {ONE: 8, TWO: 5}, 20_000)
    return LearnerFindings(
        name,
        counts_of([(20, 15, 20, 0, 0, 0, 600_000, 0, 0, 0, 0, 10, 5, 10, 9, 9_000)]),
        sections,
        {ONE: Balance.ONLY_KNOWS},
        retention({}, 30, 20_000, 2),
        calibration({Confidence.SURE: (30, 24), Confidence.GUESS: (4, 2)}),
        ((HOSTILE, 2),),
        compare(()),
        forecast((), 20_000, 2),
        (SittingLine(SessionId("s"), 20_000, 0, 20, 20, 15, 20, 600_000, check=False),),
        (DrillLine(HOSTILE, 20_000, 4, HOSTILE, 0.5, practice=False),),
    )


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def read(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    return tags


@pytest.mark.parametrize("name", ["Morning", HOSTILE])
def test_reports_have_no_script_and_fetch_nothing(name) -> None:
    for html in (cohort_report(findings(name), hostile_labels(), HOSTILE), learner_report(learner(name), {}, {}, name)):
        read_back = read(html)
        assert not read_back.tags & {"script", "img", "link", "iframe", "object", "a", "form"}
        assert not {name for name in read_back.attributes if name.startswith("on") or name in ("src", "href")}
        assert "\u202e" not in html
        assert "default-src &#x27;none&#x27;" in html


def test_every_table_of_a_cohort_is_there_and_none_holds_a_formula() -> None:
    tables = cohort_csv(findings(), hostile_labels())
    assert len(tables) == 10
    for table in tables.values():
        assert table.rows
        assert all(len(row) == len(table.heads) for row in table.rows)
        assert not any(cell.startswith("=") for line in csv_of(table).splitlines() for cell in line.split(","))


def test_every_table_of_a_learner_is_whole() -> None:
    for table in learner_csv(learner(), {}, {}).values():
        assert all(len(row) == len(table.heads) for row in table.rows)
        assert "=1+1" not in {line.split(",")[0] for line in csv_of(table).splitlines()}


def test_what_is_missing_is_said_and_is_never_zero() -> None:
    told = learner_report(learner(), {ONE: "One", TWO: "Two"}, {}, "1 May")
    assert "not enough yet" in told
    form = complete_form((), ())
    assert csv_of(cohort_csv(findings()._replace(form=form), NOTHING)["form"]).count("not computable") == 4


def test_an_empty_cohort_has_a_report_all_the_same() -> None:
    empty = CohortFindings("New", 0, (), (), (), complete_form((), ()), (), ())
    told = cohort_report(empty, NOTHING, "1 May")
    assert "Nothing yet." in told
    assert "No question is flagged." in told
    assert "Nobody stands out." in told


def test_nobody_is_named_beside_how_sure_the_group_was() -> None:
    labels = NOTHING._replace(people={ANNA: "Anna", BO: "Bo"})
    table = cohort_csv(findings(), labels)["confidence"]
    assert [row[0].words for row in table.rows] == ["p/s.1"]
    assert "Anna" not in csv_of(table)
    assert not any(
        "ure" in head for name in ("help", "learners") for head in cohort_csv(findings(), labels)[name].heads
    )


def test_a_learner_is_told_how_sure_and_how_right_where_there_is_enough() -> None:
    rows = {row[0].words: row for row in learner_csv(learner(), {}, {})["confidence"].rows}
    assert rows["Sure"][2].words == "80 %"
    assert rows["Guess"][2].words == "not enough yet"
    assert rows["Guess"][4].value == 4


def test_a_learners_report_has_its_history_and_the_days_ahead() -> None:
    tables = learner_csv(learner(), {}, {20_000: "1 May"})
    assert [cell.words for cell in tables["sittings"].rows[0]] == ["1 May", "sitting", "20", "15", "20", "10"]
    assert tables["drills"].rows[0][4].words == "50 %"
    assert [row[1].value for row in tables["ahead"].rows] == [0, 0]
    assert tables["predictions"].rows == ()


def test_a_long_history_is_cut_on_paper_and_whole_for_a_spreadsheet() -> None:
    (line,) = learner().sittings
    long = learner()._replace(sittings=tuple(line._replace(answers=40 + n, asked=4_000 + n) for n in range(31)))
    told = learner_report(long, {}, {}, "1 May")
    assert ("4029" in told, "4030" in told) == (True, False)
    assert "The latest 30 of 31" in told
    assert len(learner_csv(long, {}, {})["sittings"].rows) == 31


def test_many_statements_are_cut_on_paper_and_whole_for_a_spreadsheet() -> None:
    sums = {f"p/s.{n}": GroupSums(2, Misses(10, 3, 1), {ANNA: Misses(4, 3, 1)}, confidence(6, 2)) for n in range(31)}
    many = findings()._replace(helped=help_wanted(sums))
    told = cohort_report(many, NOTHING, "1 May")
    assert told.count("The first 30 of 31; the tables for a spreadsheet have all.") == 3
    assert told.count("<td>p/s.") == 90
    assert all(len(cohort_csv(many, NOTHING)[name].rows) == 31 for name in ("statements", "help", "confidence"))


def test_a_question_is_told_with_how_far_it_could_go_with_the_rest() -> None:
    attempts, items = miskeyed()
    found = item_findings(attempts, items)
    table = cohort_csv(findings(), NOTHING)["questions"]
    place = table.heads.index("Of the most it could")
    assert [row[place].value for row in table.rows] == [one.analysis.efficiency for one in found]
    assert any(value is not None and value < 0 for value in (row[place].value for row in table.rows))
    assert not any("-" in row[place].words for row in table.rows)


def test_a_figure_is_held_to_its_per_cent_sign_on_paper() -> None:
    assert "80\u00a0%" in learner_report(learner(), {}, {}, "1 May")
