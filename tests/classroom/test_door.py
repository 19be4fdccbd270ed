"""Coming in: by the code or the link, from this server's own page alone, under a name that is plain text."""

import re
import socket
import sys

import pytest

from tests.classroom.phones import LOBBY, face
from trainer.classroom.codes import SYMBOLS, hashed
from trainer.classroom.page import shipped_page
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Terms

several_addresses = pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers on all of 127.0.0.0/8")
EVERY_ASK = [("GET", "/"), ("GET", "/state"), ("GET", "/stream"), ("GET", "/take-home"), ("POST", "/join")]
EVERY_ASK += [("POST", "/vote")]


def test_the_page_comes_with_a_policy_that_lets_only_its_own_script_run(opened):
    page = opened().phone().ask("GET", "/")
    policy = page.headers["content-security-policy"]
    assert page.status == 200
    assert policy.startswith("default-src 'none'; frame-ancestors 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"


def test_the_page_that_ships_runs_under_its_own_policy():
    page = shipped_page()
    text = page.body.decode()
    tags = len(re.findall("<(?:script|style)", text))
    assert tags == page.policy.count("'sha256-") > 1
    assert re.findall(r"""<[a-z][^<>]*\s(?:on\w+|style|src)=""", text[: text.index("<script")]) == []


def test_a_phone_comes_in_by_the_code_as_people_type_it(opened):
    one = opened()
    code = one.listening.code
    answer = one.phone().join("Anna", code=f" {code[:3].lower()}-{code[3:]} ")
    assert (answer.status, answer.told) == (200, {"name": "Anna", "waiting": False})
    assert set(code) <= set(SYMBOLS)


def test_a_phone_comes_in_by_the_links_secret(opened):
    one = opened()
    assert one.phone().join("Anna", secret=one.listening.link.split("#")[1]).status == 200


def test_the_token_is_a_cookie_that_no_script_reads_and_only_its_hash_is_kept(opened):
    one = opened()
    phone = one.phone()
    told = phone.join().headers["set-cookie"]
    assert told.endswith("; HttpOnly; SameSite=Strict")
    ((_, kept),) = one.ledger.kept().participants
    assert kept == hashed(phone.cookie.split("=")[1])


def test_a_second_join_with_the_same_token_makes_no_twin(opened):
    one = opened()
    phone = one.phone("Anna")
    assert phone.join("Berta").told["name"] == "Anna"
    assert len(one.look().participants) == 1


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80"])
@pytest.mark.parametrize(("method", "path"), EVERY_ASK)
def test_another_host_name_is_refused_everywhere(opened, host, method, path):
    one = opened()
    seated = one.phone("Anna")
    seated.host = host
    answer = seated.ask(method, path, {} if method == "POST" else None)
    assert (answer.status, answer.told) == (403, {"why": "foreign"})


def test_this_computers_own_name_is_no_foreign_one(opened):
    one = opened()
    port = one.listening.address.split(":")[1]
    name = f"localhost:{port}"
    assert one.phone(host=name, origin=f"http://{name}").join().status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", "http://localhost"])
def test_a_post_from_another_sites_page_is_refused(opened, origin):
    one = opened()
    assert one.phone(origin=origin).join().status == 403
    assert one.look().participants == ()


def test_a_post_without_an_origin_or_as_a_form_is_refused(opened):
    phone = opened().phone()
    told = {"code": phone.listening.code, "name": "Anna"}
    assert phone.ask("POST", "/join", told, **{"Content-Type": "text/plain"}).status == 415
    assert phone.ask("POST", "/join", told, Origin="").status == 403


@pytest.mark.parametrize(("method", "path"), [("GET", "/state"), ("GET", "/stream"), ("GET", "/take-home")])
@pytest.mark.parametrize("cookie", ["", "seat=", "seat=guessed", "seat=a; seat=b"])
def test_without_a_token_there_is_nothing_to_see(opened, method, path, cookie):
    phone = opened(first=face(2)).phone()
    phone.cookie = cookie
    assert phone.ask(method, path).status == 401


def test_without_a_token_nobody_votes(opened):
    one = opened(first=face(2))
    assert one.phone().vote("B").status == 401
    assert one.host.votes("s1-1", 1) == ()


@several_addresses
def test_after_ten_wrong_codes_an_address_waits_and_others_do_not(opened):
    one = opened()
    guesser = one.phone(source="127.0.0.2")
    assert [guesser.join(code="AAAAAA").status for _ in range(10)] == [403] * 10
    guesser.join(code="AAAAAA")
    told = guesser.join(code="AAAAAA")
    assert (told.status, told.told, told.headers["retry-after"]) == (429, {"why": "wait"}, "1")
    assert one.phone(source="127.0.0.3").join("Anna").status == 200
    assert one.look().turned_away == 12


@several_addresses
def test_a_locked_address_still_gets_in_by_the_link_and_once_a_second_by_the_code(opened):
    one = opened()
    hotspot = one.phone(source="127.0.0.2")
    for _ in range(12):
        hotspot.join(code="AAAAAA")
    assert one.phone(source="127.0.0.2").join("Anna", secret=one.listening.link.split("#")[1]).status == 200
    one.clock.at += 1_000
    assert one.phone(source="127.0.0.2").join("Berta").status == 200


@several_addresses
def test_only_the_chosen_network_is_listened_on(opened):
    port = int(opened().listening.address.split(":")[1])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.9", port), timeout=10)


def test_an_empty_code_or_secret_opens_nothing(opened):
    phone = opened().phone()
    assert phone.join(code="").status == 403
    assert phone.ask("POST", "/join", {"name": "Anna"}).status == 403


def test_a_locked_class_lets_nobody_new_in_and_keeps_who_is_in(opened):
    one = opened()
    inside = one.phone("Anna")
    one.host.lock(locked=True)
    assert one.phone().join("Berta").told == {"why": "locked"}
    assert inside.join().status == 200
    one.host.lock(locked=False)
    assert one.phone().join("Berta").status == 200


def test_a_new_code_shuts_out_the_old_one_and_nobody_who_is_in(opened):
    one = opened()
    inside = one.phone("Anna")
    new = one.host.change_code()
    assert new.code != one.listening.code
    assert one.phone().join("Berta").status == 403
    assert one.phone().join("Berta", secret=one.listening.link.split("#")[1]).status == 403
    assert one.phone().join("Berta", code=new.code).status == 200
    assert inside.state()["you"]["name"] == "Anna"


def test_a_full_class_says_so(opened):
    one = opened(terms=Terms(people=1))
    one.phone("Anna")
    assert one.phone().join("Berta").told == {"why": "full"}


def test_teams_stay_even(opened):
    one = opened(terms=Terms(teams=2))
    for name in ("Anna", "Berta", "Clara", "Dora"):
        one.phone(name)
    assert [who.team for who in one.look().participants] == [1, 2, 1, 2]


def test_a_second_anna_is_told_apart_even_in_other_letters(opened):
    one = opened()
    for name in ("Anna", "anna", "\u0410nn\u0430"):  # the third with Cyrillic letters that look the same
        one.phone(name)
    assert [who.name for who in one.look().participants] == ["Anna", "anna 2", "\u0410nn\u0430 3"]


@pytest.mark.parametrize("name", ["<img src=x onerror=1>", "=1+1", "{{7*7}}", "a\"b'c", "</script><b>"])
def test_a_hostile_name_comes_back_as_the_text_it_is(opened, name):
    one = opened()
    phone = one.phone(name)
    assert phone.state()["you"]["name"] == name
    assert [who.name for who in one.look().participants] == [name]


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u202e", "\u3164", "\x00\x07", "\ud800"])
def test_a_name_of_nothing_is_refused(opened, name):
    assert opened().phone().join(name).told == {"why": "no-name"}


def test_whoever_comes_late_is_shown_what_is_asked_now(opened):
    one = opened(first=LOBBY)
    one.host.show(face(2))
    assert one.phone("Anna").state()["face"]["stem"] == "Which?"


def test_nobody_comes_into_a_class_that_is_over(opened):
    one = opened()
    one.host.show(face(2, Phase.ENDED))
    assert one.phone().join().told == {"why": "over"}


def test_what_is_no_part_of_the_page_is_not_there(opened):
    phone = opened().phone("Anna")
    assert phone.ask("GET", "/admin").status == 404
    assert phone.ask("GET", "/state?x=1").status == 404
    assert phone.ask("DELETE", "/state").status == 405
    assert phone.ask("OPTIONS", "/join").status == 405
