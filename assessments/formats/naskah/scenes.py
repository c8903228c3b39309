"""The scenes: which kind of line stands before us (the first kind that fits counts), and what it adds."""

import re
from collections.abc import Callable, Sequence

from assessments.engines.simulation.shapes import ENDING_KINDS, Ending, Line
from assessments.engines.simulation.suggest import is_near, meant
from assessments.formats.naskah.context import Context
from assessments.formats.naskah.drafts import ChoiceDraft, NodeDraft
from assessments.formats.naskah.properties import PROPERTY, read_property
from assessments.formats.naskah.text import Source

HEAD = "=="
_BAR = re.compile(r" *\| *")
_WORD = re.compile(r"([A-Za-z]{4,9}) ?:(?: |$)(.*)")
_SPEECH = re.compile(r"([A-Z][\w’' .-]{0,40}): ")
WORDS = ("latar", "akhir", "pantulan")


class Scenes:
    """Reads scene lines one by one."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.nodes: list[NodeDraft] = []
        self.speakers = sorted(context.cast, key=len, reverse=True)

    @property
    def node(self) -> NodeDraft:
        """The scene being read."""
        return self.nodes[-1]

    def read(self, lines: Sequence[Source]) -> list[NodeDraft]:
        """All scenes of the lines; the first line is a head."""
        for source in lines:
            if source.indented:
                self._margin(source)
            self._kind(source)(source)
        return self.nodes

    def _margin(self, source: Source) -> None:
        """An indented line belongs to the choice above; anything else is read as if it stood at the margin."""
        if source.text.startswith(("*", "->", HEAD)):
            sentence = "Baris ini menjorok. Hapus spasi di depannya agar jelas bahwa ia bukan milik pilihan di atasnya."
            self.context.saran(source.number, "menjorok", sentence, column=1)
        elif not PROPERTY.fullmatch(source.text) and not (self.nodes and self.node.choices):
            sentence = "Baris ini menjorok, padahal belum ada pilihan di atasnya. Hapus spasi di depannya."
            self.context.galat(source.number, "menjorok", sentence, column=1)

    def _kind(self, source: Source) -> Callable[[Source], None]:
        text = source.text
        if text.startswith(HEAD):
            return self._head
        if PROPERTY.fullmatch(text) or self._is_lost(source):
            return self._property
        if text.startswith("*"):
            return self._choice
        if text.startswith("->"):
            return self._go_on
        return self._words if self._word(text) else self._body

    def _is_lost(self, source: Source) -> bool:
        """An indented line under a choice that is nothing we know."""
        return source.indented and bool(self.node.choices) and not source.text.startswith(("*", "->"))

    def _head(self, source: Source) -> None:
        key, *title = _BAR.split(source.text[2:].strip(), maxsplit=1)
        if not key:
            self.context.galat(source.number, "kunci", "Adegan ini belum punya kunci. Contoh: == kunci | Judul adegan")
        elif not title or not title[0]:
            self.context.galat(
                source.number, "judul_adegan", f"Adegan “{key}” belum punya judul. Contoh: == {key} | Judul adegan"
            )
        key = self.context.key(key, source.number) if key else ""
        key = key or f"baris_{source.number}"
        self.nodes.append(NodeDraft(key, title[0] if title else "", source.number))

    def _property(self, source: Source) -> None:
        if not self.node.choices:
            self.context.galat(
                source.number, "tanpa_pilihan", "Baris ini milik sebuah pilihan, tetapi belum ada pilihan di atasnya."
            )
        elif not PROPERTY.fullmatch(source.text):
            sentence = "Baris yang menjorok ini tidak dikenal. Awali dengan +, -, =, @, ?, !!, atau + catatan:."
            self.context.galat(source.number, "menjorok", sentence)
        else:
            if not source.indented:
                self.context.galat(
                    source.number, "tidak_menjorok", "Beri dua spasi di depan baris ini agar menjadi milik pilihan di atasnya."
                )
            read_property(source, self.node.choices[-1], context=self.context)

    def _choice(self, source: Source) -> None:
        text, arrow, target = source.text[1:].strip().rpartition("->")
        line, number = source.number, len(self.node.choices) + 1
        if not arrow:
            text, target = target, ""
            self.context.galat(line, "tanpa_tujuan", "Pilihan ini belum punya tujuan. Tambahkan “ -> kunci” di akhirnya.")
        elif not target.strip():
            self.context.galat(line, "tanpa_tujuan", "Tuliskan kunci adegan sesudah “->”.")
        elif not (text.endswith(" ") and target.startswith(" ")):
            self.context.galat(line, "panah", "Beri satu spasi sebelum dan sesudah “->”.")
        if "->" in text:
            self.context.galat(
                line, "panah", "Tanda “->” hanya boleh satu kali pada satu pilihan.", column=source.text.index("->") + 1
            )
        if not text.strip():
            self.context.galat(line, "pilihan_kosong", "Tuliskan apa yang dilakukan atau dikatakan pada pilihan ini.")
        key = self.context.key(target.strip(), line) if target.strip() else ""
        draft = ChoiceDraft(f"{self.node.key}.{number}", self.context.tokens(text.strip(), line), key, line)
        self._only("pilihan", source)
        self.node.choices.append(draft)

    def _go_on(self, source: Source) -> None:
        target = source.text[2:].strip()
        if not target:
            self.context.galat(source.number, "tanpa_tujuan", "Tuliskan kunci adegan sesudah “->”.")
            return
        self._only("->", source)
        if self.node.go_on:
            sentence = f"Adegan ini sudah punya “->” di baris {self.node.lines['go_on']}. Untuk beberapa jalan, pakai pilihan."
            self.context.galat(source.number, "jalan_ganda", sentence)
            return
        self.node.go_on = self.context.key(target, source.number)
        self.node.lines["go_on"] = source.number

    def _only(self, kind: str, source: Source) -> None:
        others = sorted(self.node.exits - {kind})
        if others:
            sentence = f"Satu adegan hanya boleh punya pilihan, satu “->”, atau “akhir:”. Di atas sudah ada {others[0]}."
            self.context.galat(source.number, "jalan_campur", sentence)

    def _word(self, text: str) -> str:
        """The word a line begins with (latar, akhir, pantulan), or the one it is surely meant to be."""
        match = _WORD.match(text)
        if match is None or match.group(1) in self.context.cast:
            return ""
        return is_near(match.group(1), WORDS)

    def _words(self, source: Source) -> None:
        word, (typed, _, value) = self._word(source.text), source.text.partition(":")
        if typed != word:
            self.context.galat(source.number, "huruf", f"“{typed.strip()}:” tidak dikenal. Maksud Anda “{word}:”?")
        {"latar": self._scene, "akhir": self._ending, "pantulan": self._reflection}[word](value.strip(), source.number)

    def _scene(self, value: str, line: int) -> None:
        if "scene" in self.node.lines:
            self.context.galat(line, "ganda", f"Latar sudah ada di baris {self.node.lines['scene']}. Satu adegan satu latar.")
        elif not value:
            self.context.galat(line, "kosong", "Tuliskan tempat dan waktu sesudah “latar:”.")
        else:
            if self.node.body or self.node.exits:
                self.context.galat(line, "urutan", "Latar berdiri di awal adegan, sebelum ucapan dan pilihan.")
            self.node.scene, self.node.lines["scene"] = self.context.tokens(value, line), line

    def _ending(self, value: str, line: int) -> None:
        kind, *title = _BAR.split(value, maxsplit=1)
        if self.node.ending:
            self.context.galat(line, "ganda", f"Akhir sudah ada di baris {self.node.ending.line}.")
            return
        if kind not in ENDING_KINDS:
            sentence = f"Jenis akhir “{kind}” tidak dikenal. Pilih baik, cukup, atau buruk.{meant(kind, ENDING_KINDS)}"
            self.context.galat(line, "jenis_akhir", sentence)
        if not title or not title[0]:
            self.context.galat(line, "judul_akhir", "Akhir ini belum punya judul. Contoh: akhir: cukup | Pintu yang terbuka")
        if self.node.body:
            self.context.galat(line, "urutan", "Cerita akhir berdiri sesudah “akhir:”, bukan sebelumnya.")
        self._only("akhir:", Source(line, value, indented=False))
        self.node.ending = Ending(kind, title[0] if title else "", line=line)

    def _reflection(self, value: str, line: int) -> None:
        ending = self.node.ending
        if ending is None:
            self.context.galat(line, "pantulan", "Pantulan hanya ada di adegan akhir, sesudah “akhir:”.")
        elif ending.reflection:
            self.context.galat(line, "ganda", f"Pantulan sudah ada di baris {self.node.lines['reflection']}.")
        elif not value:
            self.context.galat(line, "kosong", "Tuliskan pertanyaan atau kalimat sesudah “pantulan:”.")
        else:
            self.node.lines["reflection"] = line
            self.node.ending = Ending(ending.kind, ending.title, self.context.tokens(value, line), line=ending.line)

    def _body(self, source: Source) -> None:
        if self.node.choices or self.node.go_on:
            sentence = "Cerita berdiri sebelum pilihan. Pindahkan baris ini ke atas, atau mulai adegan baru dengan “==”."
            self.context.galat(source.number, "cerita_sesudah", sentence)
        elif "reflection" in self.node.lines:
            self.context.galat(source.number, "urutan", "Pantulan berdiri paling akhir. Pindahkan baris ini ke atasnya.")
        self.node.body.append(self._line(source))

    def _line(self, source: Source) -> Line:
        text = self.context.tokens(source.text, source.number)
        if text.startswith("\\"):
            return Line(text[1:].strip(), line=source.number)
        for name in self.speakers:
            if text.startswith(f"{name}: "):
                return Line(text[len(name) + 2 :].strip(), name, source.number)
        match = _SPEECH.match(text)
        if match:
            name = match.group(1)
            sentence = f"Penutur “{name}” tidak ada di tokoh.{meant(name, self.context.cast)}"
            self.context.galat(source.number, "penutur", sentence)
            return Line(text[match.end() :].strip(), name, source.number)
        return Line(text, line=source.number)
