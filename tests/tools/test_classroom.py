"""The class over HTTP: how it reads a page, what it calls lost, and when it ends with 1."""

import random
from typing import Any

import pytest

from tools.classroom import __main__ as classroom
from tools.classroom import report
from tools.classroom.browser import Broken, Browser, Sample
from tools.classroom.forms import Form, Page, answer
from tools.classroom.learner import Learner

ITEM = """<a href="/kuis/1/2/">Lanjut</a><link rel="stylesheet" href="/static/a.css"><script src="/static/b.js"></script>
<form action="/tutup/"><button>Tutup</button></form>
<form action="/kuis/1/1/"><input type="hidden" name="kunci" value="k&amp;1">
<input type="radio" name="pilihan" value="a"><input type="radio" name="pilihan" value="b">
<select name="urutan-x"><option value="">–</option><option>1</option><option>2</option></select>
<select name="urutan-y"><option value="">–</option><option>1</option><option>2</option></select>
<select name="pasangan-z"><option value="">Pilih</option><option value="q">Q</option></select>
<textarea name="jawaban"></textarea></form>"""


def learner(**values: Any) -> Learner:
    return Learner("KODE", Browser(0, []), random.Random(1), 0, **{"account": "teluk", "handed_in": True, **values})


def row(answers: dict[str, Any], **values: Any) -> dict[str, Any]:
    whole = {"attempts": 1, "results": 1, "finished": 1, "steps": ["answer", "finish"], "private": [], "answers": answers}
    return whole | values


def test_a_page_gives_its_forms_links_and_files() -> None:
    page = Page(ITEM)
    form = page.form_with("kunci")
    assert form is not None
    assert (form.action, form.hidden) == ("/kuis/1/1/", {"kunci": ["k&1"]})
    assert form.choices == {"pilihan": ["a", "b"], "urutan-x": ["1", "2"], "urutan-y": ["1", "2"], "pasangan-z": ["q"]}
    assert (page.links, page.files) == (["/kuis/1/2/"], ["/static/a.css", "/static/b.js"])
    assert page.form_to("/tutup/") is page.forms[0]
    assert page.form_with("sandi") is None


@pytest.mark.parametrize("seed", range(10))
def test_an_answer_is_complete_whatever_the_item(seed: int) -> None:
    form = Page(ITEM).form_with("kunci") or Form("")
    fields = answer(form, chance=random.Random(seed))
    assert fields["pilihan"] in (["a"], ["b"])
    assert sorted(fields["urutan-x"] + fields["urutan-y"]) == ["1", "2"]
    assert fields["pasangan-z"] == ["q"]
    assert fields["jawaban"][0]


def test_an_acknowledged_answer_that_is_missing_or_another_is_lost() -> None:
    one = learner(acknowledged={1: {"pilihan": ["a", "b"]}, 2: {"pilihan": ["c"]}, 3: {"jawaban": ["kata"]}})
    kept = row({"1": {"pilihan": ["b", "a"]}, "2": {"pilihan": ["c"]}, "3": {"jawaban": [""]}}, private=[3])
    assert report.lost_answers([one], {"teluk": kept}) == []
    kept["answers"]["2"] = {"pilihan": ["d"]}
    del kept["answers"]["3"]
    assert [line.split(":")[0] for line in report.lost_answers([one], {"teluk": kept})] == ["teluk 2", "teluk 3"]
    assert len(report.lost_answers([one], {})) == 3


def test_a_fault_a_missing_result_and_a_second_one_are_errors() -> None:
    assert report.faults([learner()], {"teluk": row({})}) == []
    assert report.faults([learner(fault="POST code: 429", handed_in=False)], {}) == ["1: POST code: 429"]
    assert len(report.faults([learner()], {"teluk": row({}, results=2)})) == 1
    assert len(report.faults([learner(handed_in=False)], {"teluk": row({}, results=0)})) == 1


def test_times_are_nearest_ranks_by_kind() -> None:
    samples = [Sample("GET item", 0, float(number), 200) for number in range(1, 101)]
    one = Learner("KODE", Browser(0, [*samples, Sample("POST answer", 0, 7, 303)]), random.Random(1), 0)
    assert report.times([one]) == [("GET item", 100, 50, 95, 100), ("POST answer", 1, 7, 7, 7)]


def test_everybody_takes_part_until_a_fault() -> None:
    people = [learner(account=str(number)) for number in range(3)]
    seen = []

    def act(one: Learner) -> None:
        seen.append(one.account)
        if one.account == "1":
            raise Broken("POST answer: 503")

    classroom.each(people, act, within=0)
    classroom.each(people, act, within=0)
    assert sorted(seen) == ["0", "0", "1", "2", "2"]
    assert [one.fault for one in people] == ["", "POST answer: 503", ""]


@pytest.mark.parametrize(("faults", "lost", "code"), [([], [], 0), (["1: 503"], [], 1), ([], ["teluk 2"], 1)])
def test_errors_and_lost_answers_end_with_one(
    faults: list[str], lost: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    figures = {"faults": faults, "lost": lost, "acknowledged": 3, "counted": {}, "times": [("GET item", 1, 2.0, 3.0, 4.0)]}
    rest = {"options": {}, "load_before": 1.0, "arrive_s": 1.0, "quiz_s": 2.0}
    monkeypatch.setattr(classroom, "run_class", lambda options: figures | rest)
    assert classroom.main([]) == code
    assert f"lost {len(lost)}; errors {len(faults)}" in capsys.readouterr().out
