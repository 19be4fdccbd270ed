"""A class that is over: filed, found again from the record, read on the window, on paper, and by who was in it."""

from contextlib import nullcontext

import pytest
from PySide6.QtCore import Qt

from tests.desktop.driving import button, click, press, shown
from tests.desktop.page_driving import has_red, put_on_show, settle, words
from tests.desktop.review_samples import shelf
from tests.fakes.class_room import InMemoryLedger
from tests.fakes.classes import no_classes
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import COHORTS, EventId, LearnerId, LessonPlanId, SessionId, UnitId, new_id
from trainer.content.model import Format
from trainer.content.scenario.model import Decision
from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.classes.class_closing import close_class
from trainer.desktop.classes.lesson_filing import LessonFiling
from trainer.desktop.classes.lesson_take_home import take_home
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.class_report_values import DecidedInClass
from trainer.desktop.pages.groups.group_decision_page import GroupDecisionPage
from trainer.desktop.progress.due_listing import due_list_of
from trainer.desktop.progress.history_desk import HistoryDesk
from trainer.desktop.progress.learner_reporting import Whose
from trainer.desktop.report_writing import write_report
from trainer.desktop.rooms import Clocks, Drafts, RelayFiles, Rooms
from trainer.desktop.teaching.class_reporting import class_report_of
from trainer.desktop.teaching.teach_desk import TeachDesk
from trainer.desktop.widgets.rows import Row
from trainer.record.events import Fact
from trainer.record.lessons import DecisionVoted, LessonDecided, Votes
from trainer.store.journal import SqliteJournal
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.host import Participant
from trainer.study.lesson.lesson import QUESTION, Lesson, Manner, Step
from trainer.study.lesson.plans import opened
from trainer.study.lesson.polls import letters_of, poll_question
from trainer.study.lesson.votes import Vote
from trainer.study.teaching import Teaching

NINE = 20_779 * MS_A_DAY + 9 * 3_600_000
HOSTILE = '=cmd|"/c calc"!A1 <img src=x onerror=alert(1)> <b>red</b>'
SESSION = SessionId("5" * 32)


class School:
    """A record with a group of two learners and a guest beside them, and a class that was taught to them."""

    def __init__(self, qtbot, name: str = "Ana", journal=None) -> None:
        self.at = NINE
        self.journal = InMemoryJournal() if journal is None else journal
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        clocks = Clocks(lambda: Moment(self.at), lambda: 0)
        drafts, relay = Drafts(lambda _: None, lambda: ""), RelayFiles(lambda _: (), lambda *_: None)
        never, beside = (lambda: None, lambda: False), lambda: nullcontext(self.journal)
        self.rooms = Rooms(
            self.journal, shelf(), clocks, new_id, "record.db", *never, drafts, None, relay, beside, no_classes()
        )
        self.ana, self.bo = LearnerId("a" * 32), LearnerId("b" * 32)
        for learner, called in ((self.ana, name), (self.bo, "Bo")):
            self.rooms.sitting(learner).introduce(called, False, Moment(self.at - 1))
        self.group = Teaching(self.journal, new_id).name_group("Morning", Moment(self.at))
        for learner in (self.ana, self.bo):
            Teaching(self.journal, new_id).take_in(self.group, learner, Moment(self.at))
        self.items = [shelf().item(one) for one in shelf().item_ids(formats=[Format.SINGLE_CHOICE])[:2]]
        self.ledger = InMemoryLedger(SESSION)
        self.lesson = Lesson(
            SESSION,
            name if name != "Ana" else "Tuesday",
            LessonPlanId(""),
            self.group,
            Manner(names=True),
            tuple(Step(QUESTION, one.id) for one in self.items),
            NINE,
        )

    def teach(self, guest: str = "Guest") -> None:
        """Ana and a guest are wrong at first and right after the talk, Bo is right; then the class is closed."""
        self.journal.append(opened(self.lesson, Moment(NINE)))
        told = []
        people = (("ana", self.ana, "Ana"), ("bo", self.bo, "Bo"), ("guest", LearnerId(""), guest))
        for who, learner, name in people:
            self.ledger.keep_participant(Participant(who, name, False, learner, 0, True), "")
        for number, item in enumerate(self.items, 1):
            poll = poll_question(SESSION, number, item)
            key = next(one.id for one in item.body.options if one.key)
            wrong = next(one.id for one in item.body.options if not one.key)
            votes = [
                Vote(new_id(self.at), who, poll.name, turn, letters_of(poll, (pick,)), "sure", learner, self.at, 9_000)
                for who, learner, _ in people
                for turn, pick in ((1, key if who == "bo" else wrong), (2, key))
            ]
            for vote in votes:
                self.ledger.keep_vote(vote)
            self.at += 60_000
            told.append((number, item.id))
            shown = self.lesson._replace(number=number, place=number - 1, told=tuple(told))
            rounds = Rounds(tuple(v for v in votes if v.round == 1), tuple(v for v in votes if v.round == 2))
            filing = LessonFiling(self.rooms, self.window)
            filing.file_class(shown, poll, rounds)
            filing.file_learners(shown, poll, rounds)
            filing.finish()
            self.lesson = shown
        self.kept = self.ledger.kept()
        close_class(self.rooms, self.lesson, self.ledger)

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        settle()

    def report(self):
        return class_report_of(self.journal, shelf(), SESSION, Moment(self.at).day)


@pytest.fixture
def school(qtbot) -> School:
    made = School(qtbot)
    made.teach()
    return made


@pytest.fixture
def teach(school, qtbot) -> TeachDesk:
    desk = TeachDesk(school.window, school.rooms, school.window)
    desk.show()
    school.show()
    yield desk
    desk.retire()


def page(school: School):
    return school.window.page(school.window.page_name)


def see(school: School, qtbot, text: str) -> None:
    qtbot.waitUntil(lambda: text in words(page(school)), timeout=10_000)


def test_a_class_is_found_on_teach_and_its_questions_are_opened_by_keyboard(school, teach, qtbot) -> None:
    row = next(one for one in shown(page(school), Row) if one.accessibleName() == "Tuesday")
    click(row)
    see(school, qtbot, "33 %")
    assert school.window.page_name == "class-report"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert school.window.page_name == "class-question"
    told = words(page(school))
    assert school.items[1].stem in told
    assert "1 of 3 were right at first (33 %)." in told
    assert "After the talk: 3 of 3 (100 %)." in told
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "class-report"
    assert shown(page(school), OpenableFigures)[0].hasFocus()
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "teach"


def test_from_a_class_one_comes_to_all_that_the_group_ever_answered_and_back(school, teach, qtbot) -> None:
    teach.open(school.group)
    click(next(one for one in shown(page(school), Row) if one.accessibleName() == "Tuesday"))
    see(school, qtbot, "33 %")
    press(Qt.Key.Key_Return)
    click(button(page(school), "All answers of the group"))
    qtbot.waitUntil(lambda: school.window.page_name == "group-question", timeout=10_000)
    assert "1 of 3 right at first (33 %), 3 of 3 after the talk (100 %)." in words(page(school))
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "class-question"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "group"


def test_first_votes_of_learners_are_first_attempts_and_second_ones_never(school) -> None:
    found = school.journal.first_attempts((school.ana, school.bo))
    assert sorted((one.person, one.mark) for one in found) == [(school.ana, 0.0)] * 2 + [(school.bo, 1.0)] * 2


def test_the_report_is_written_as_pdf_page_and_tables(school, tmp_path) -> None:
    (pdf,) = write_report(school.report(), tmp_path / "class.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    (html,) = write_report(school.report(), tmp_path / "class.html")
    told = html.read_text()
    assert "Right at first: 2 of 6 votes" in told
    tables = {one.stem: one.read_text("utf-8-sig") for one in write_report(school.report(), tmp_path / "class.csv")}
    assert sorted(tables) == [
        f"class-{name}" for name in ("answers", "comparison", "decisions", "moves", "people", "questions", "sections")
    ]
    assert tables["class-people"].splitlines()[1:] == [
        "Ana,learner,0,2,0,0",
        "Bo,learner,2,2,1,0",
        "Guest,nickname,0,2,0,",
    ]


def test_a_class_in_a_real_record_reads_the_same_when_the_file_is_opened_again(qtbot, tmp_path) -> None:
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        school = School(qtbot, journal=journal)
        school.teach()
        before, tables = school.report().html(), school.report().tables()
        assert journal.compare_with_log()
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        again = class_report_of(journal, shelf(), SESSION, Moment(school.at).day)
        assert (again.html(), again.tables()) == (before, tables)
        assert "Right at first: 2 of 6 votes" in before


def test_hostile_names_are_literal_on_the_page_and_on_paper(qtbot, tmp_path) -> None:
    school = School(qtbot, HOSTILE)
    school.teach(HOSTILE)
    desk = TeachDesk(school.window, school.rooms, school.window)
    desk.show_class(SESSION)
    school.show()
    see(school, qtbot, "33 %")
    assert HOSTILE in words(page(school))
    assert not has_red(page(school))
    html = school.report().html()
    assert "<img" not in html
    assert "&lt;img src=x" in html
    people = write_report(school.report(), tmp_path / "class.csv")
    text = next(one for one in people if one.stem.endswith("people")).read_text("utf-8-sig")
    assert text.splitlines()[1].startswith("\"'=cmd")
    desk.retire()


def test_who_was_in_a_class_finds_it_in_their_history_with_what_comes_back(school, qtbot) -> None:
    desk = HistoryDesk(school.window, school.rooms, school.ana, lambda *_: None, school.window)
    desk.show()
    school.show()
    qtbot.waitUntil(lambda: "1 class(es)" in words(page(school)) or "1 class" in words(page(school)), timeout=10_000)
    press(Qt.Key.Key_Return)
    assert school.window.page_name == "own-class"
    told = words(page(school))
    assert "0 were right" in told
    assert "At first: wrong, you were sure. After the talk: right, you were sure." in told
    assert "It comes back" in told
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "history"
    desk.retire()


def test_each_participant_takes_home_what_they_missed_and_a_learner_when_it_comes_back(school) -> None:
    people = [one for one, _ in school.kept.participants]
    notes = take_home(school.rooms, school.lesson, school.kept.votes, people)
    assert notes["bo"] == ("Right at first: 2 of 2.",)
    assert notes["guest"][0] == "Right at first: 0 of 2."
    assert school.items[0].stem in notes["guest"][1]
    assert "comes back" not in notes["guest"][1]
    memory = school.journal.memory(school.ana, UnitId(school.items[0].id))
    assert memory is not None
    assert notes["ana"][1].endswith("It comes back tomorrow." if memory.due_day > 20_779 else "It comes back today.")


def test_a_learners_due_list_is_a_page_or_a_table_without_a_key(school, tmp_path) -> None:
    report = due_list_of(school.journal, shelf(), Whose(school.ana, HOSTILE), 20_779)
    (html,) = write_report(report, tmp_path / "due.html")
    told = html.read_text()
    assert school.items[0].stem.split("?")[0] in told.replace("&#x27;", "'")
    assert "<img" not in told
    key = next(one for one in school.items[0].body.options if one.key)
    assert key.text not in told
    (table,) = write_report(report, tmp_path / "due.csv")
    assert len(table.read_text("utf-8-sig").splitlines()) == 3


def test_a_class_that_asked_nothing_says_so(qtbot) -> None:
    from tests.desktop.class_report_values import CASES

    held = put_on_show(qtbot, CASES["group-class-report-none"]())
    assert "No question was put to this class." in words(held)


def test_a_groups_decision_tells_what_its_classes_followed(qtbot) -> None:
    from tests.desktop.question_values import drills

    decision = drills().drills[0].decisions[0]
    options = [option.id for option in decision.decision.options]
    first = Votes(30, 0, ((options[0], 18), (options[1], 12)))
    told = LessonDecided(
        SESSION,
        decision.id,
        1,
        decision.decision.id,
        decision.decision.section,
        decision.decision.objective,
        first,
        None,
        (),
        options[1],
        "minority",
    )
    held = GroupDecisionPage()
    held.show_decision(decision, (DecidedInClass("Tuesday", NINE, told),))
    put_on_show(qtbot, held)
    followed = f"12 of 30 for what was followed (the minority): {decision.decision.options[1].text}"
    assert followed in words(held)


def test_a_decision_is_opened_with_its_split_and_who_voted_on_it_finds_it(qtbot) -> None:
    school = School(qtbot)
    drill = shelf().drills.drill(shelf().drills.headings()[0].id).drill
    node = next(one for one in drill.nodes if isinstance(one, Decision))
    options = [option.id for option in node.options]
    place = (SESSION, drill.id, 1, node.id, node.section, node.objective)
    split = Votes(3, 0, ((options[0], 1), (options[1], 2)))
    for learner, told in (
        (COHORTS, opened(school.lesson, Moment(NINE)).happening),
        (COHORTS, LessonDecided(*place, split, None, (), options[1], "majority")),
        (school.ana, DecisionVoted(*place, options[0], options[1])),
    ):
        school.at += 1_000
        school.journal.append(Fact(EventId(new_id(school.at)), learner, Moment(school.at), told))
    teach = TeachDesk(school.window, school.rooms, school.window)
    teach.show_class(SESSION)
    school.show()
    see(school, qtbot, "Decided together")
    press(Qt.Key.Key_Return)
    assert school.window.page_name == "class-decision"
    told = words(page(school))
    assert "at first 2 of 3: 67 %" in told
    assert node.options[1].text in told
    press(Qt.Key.Key_Escape)
    assert school.window.page_name == "class-report"
    teach.retire()
    history = HistoryDesk(school.window, school.rooms, school.ana, lambda *_: None, school.window)
    history.show()
    see(school, qtbot, "1 class")
    press(Qt.Key.Key_Return)
    table = shown(page(school), FiguresView)[0].model()
    assert table.index(0, 1).data() == node.options[0].text
    history.retire()
