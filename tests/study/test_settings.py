import pytest

from trainer.base.ids import SectionId
from trainer.study.settings import Settings, read_settings, written


@pytest.mark.parametrize(
    ("name", "stored", "kept"),
    [
        ("retention", "0.1", 0.7),
        ("retention", "1", 0.97),
        ("retention", "nan", 0.9),
        ("retention", "much", 0.9),
        ("new_a_day", "-3", 0),
        ("new_a_day", "1e9", 100),
        ("new_a_day", "inf", 100),
        ("minutes", "7", 10),
        ("text_size", "900", 100),
        ("theme", "pink", "system"),
        ("confidence", "mostly", "always"),
        ("away_until", "-1", 0),
        ("expectations", "perhaps", True),
        ("drill_clock", "125", 100),
        ("drill_worst", "perhaps", False),
    ],
)
def test_a_setting_that_is_out_of_bounds_becomes_the_nearest_that_is_possible(name, stored, kept):
    assert getattr(read_settings({name: stored}), name) == kept


def test_settings_are_read_as_they_were_written():
    chosen = Settings(
        0.85, 3, 20, "never", 20_500, "dark", 150, letter_keys=False, reading_font=True, expectations=False
    )
    chosen = chosen._replace(ready_without=(SectionId("p/one"), SectionId("p/two")))
    assert read_settings({name: written(value) for name, value in chosen._asdict().items()}) == chosen
