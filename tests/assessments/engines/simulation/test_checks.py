"""Checks that need more than one small text: bias, the limit of the search, drafts, and lines that are right."""

from dataclasses import replace

import pytest

from assessments.engines.simulation import (
    Choice,
    Effect,
    Ending,
    Node,
    Scenario,
    bias_as_written,
    check_graph,
    check_states,
)
from assessments.engines.simulation.wording import sentences
from tests.factories.naskah import CLEAN, make_scenario


def make_row(best_first: int, best_longest: int, decisions: int = 5) -> Scenario:
    """Scenes in a row; in so many of them the best choice stands first, and is the longest."""
    nodes = []
    for place in range(decisions):
        more = (" sekali", "") if place < best_longest else ("", " sekali")
        best = Choice(
            f"s{place}.1", f"Dengarkan ia{more[0]}", f"s{place + 1}", (Effect("aman", 2),), "Ya.", ("PKP.1.2",), line=9
        )
        other = replace(best, id=f"s{place}.2", text=f"Temani dia.{more[1]}", effects=(Effect("aman", -1),))
        choices = (best, other) if place < best_first else (other, best)
        nodes.append(Node(f"s{place}", "Adegan", choices=choices, line=place + 2))
    nodes.append(Node(f"s{decisions}", "Akhir", ending=Ending("baik", "Akhir", "Apa?"), line=99))
    return replace(make_scenario(), nodes=tuple(nodes), cast=())


def codes(scenario: Scenario) -> set[str]:
    """The codes the quick checks give."""
    return {fault.code for fault in check_graph(scenario)}


@pytest.mark.parametrize(("best_first", "is_told"), [(3, False), (4, True)])
def test_the_best_choice_must_not_stand_first_too_often(best_first: int, is_told: bool) -> None:
    faults = [fault for fault in check_graph(make_row(best_first, 2)) if fault.code == "bias_urutan"]
    assert bool(faults) is is_told
    for fault in faults:
        assert (fault.line, fault.level) == (2, "saran")
        assert fault.sentence == "Pilihan terbaik berdiri paling atas di 4 dari 5 adegan. Acak urutannya."


@pytest.mark.parametrize(("best_longest", "is_told"), [(3, False), (4, True)])
def test_the_best_choice_must_not_be_the_longest_too_often(best_longest: int, is_told: bool) -> None:
    faults = [fault for fault in check_graph(make_row(2, best_longest)) if fault.code == "bias_panjang"]
    assert bool(faults) is is_told
    for fault in faults:
        assert (fault.line, fault.level) == (2, "galat")
        assert fault.sentence == "Pilihan terbaik paling panjang di 4 dari 5 adegan. Samakan panjangnya."


@pytest.mark.parametrize(("best_longest", "is_told"), [(1, True), (2, False), (6, False)])
def test_the_best_choice_should_be_the_longest_now_and_then(best_longest: int, is_told: bool) -> None:
    faults = [fault for fault in check_graph(make_row(4, best_longest, decisions=10)) if fault.code == "bias_pendek"]
    assert bool(faults) is is_told
    for fault in faults:
        assert (fault.line, fault.level) == (2, "saran")
        assert fault.sentence == (
            "Pilihan terbaik paling panjang hanya di 1 dari 10 adegan."
            " Panjangkan beberapa, supaya panjang tidak menjadi petunjuk."
        )


def test_nine_decisions_are_too_few_to_call_the_longest_rare() -> None:
    assert "bias_pendek" not in codes(make_row(4, 0, decisions=9))


def test_four_decisions_are_too_few_to_speak_of_bias() -> None:
    assert codes(make_row(4, 4, decisions=4)).isdisjoint({"bias_urutan", "bias_panjang"})


def test_nothing_is_called_best_before_effects_are_written() -> None:
    row = make_row(5, 5)
    bare = tuple(replace(node, choices=tuple(replace(choice, effects=()) for choice in node.choices)) for node in row.nodes)
    assert codes(replace(row, nodes=bare)).isdisjoint({"bias_urutan", "bias_panjang", "tanpa_terbaik", "terbaik_ganda"})


def test_lengths_are_those_of_the_names_people_read() -> None:
    text = CLEAN.replace("lewat pintu samping", "ke {{layanan:uptd-ppa}}")
    long, short = {"uptd-ppa": "Unit Pelaksana Teknis Daerah PPA"}, {"uptd-ppa": "UPTD PPA"}
    told = [check_graph(make_scenario(text), names=names) for names in (long, short)]
    assert [any(fault.code == "panjang_timpang" for fault in faults) for faults in told] == [True, False]


def test_a_service_number_in_a_token_is_no_number() -> None:
    assert codes(make_scenario(CLEAN.replace("lewat pintu samping", "ke {{layanan:sapa-129}}"))) == set()


@pytest.mark.parametrize("text", ["Pasal 15 UU 23/2004", "pukul 09.20", "46 tahun", "Rp1.129.000", "PKP.1.1"])
def test_laws_hours_and_amounts_are_no_numbers_to_dial(text: str) -> None:
    assert "nomor" not in codes(make_scenario(CLEAN.replace("Ia menghela napas panjang.", f"Ia menyebut {text} saja.")))


@pytest.mark.parametrize("word", ["pengorbanan", "dikorbankan"])
def test_words_that_only_contain_a_word_are_let_be(word: str) -> None:
    assert codes(make_scenario(CLEAN.replace("napas panjang", word))) == set()


def test_sentences_end_where_people_stop() -> None:
    assert sentences("“Boleh saya duduk?” Ia diam… Lalu duduk.") == ["“Boleh saya duduk", "Ia diam", "Lalu duduk"]


def test_ties_count_once_and_shares_of_nothing_are_nothing() -> None:
    assert bias_as_written(replace(make_scenario(), nodes=())).first.percent == 0


def test_an_endless_circle_is_named_at_the_choice_that_one_line_mends() -> None:
    text = CLEAN.replace("* “Urusan surat saja, Pak.” -> cerita", "* “Urusan surat saja, Pak.” -> awal")
    [fault] = [fault for fault in check_states(make_scenario(text)) if fault.code == "berputar"]
    line = next(number for number, words in enumerate(text.split("\n"), start=1) if words.endswith("-> tetangga"))
    assert fault.line == line
    assert "“awal” → “tetangga” → “awal”" in fault.sentence
    assert "Tambahkan “? bukan sudah(tetangga)”" in fault.sentence
