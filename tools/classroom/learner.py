"""One member of the class: from the paper slip to the handed-in quiz, as pages and forms lead."""

import random
import time
from dataclasses import dataclass, field

from tools.classroom.browser import Broken, Browser, Sample
from tools.classroom.forms import Fields, Form, answer

PASSWORD = "tiga-kata-di-kelas"  # noqa: S105 -- of accounts that live in a copy of the prepared database


@dataclass
class Learner:
    """What one person holds and did. `acknowledged` are the answers the server said it has, by position."""

    code: str
    browser: Browser
    chance: random.Random
    think: float
    mistypes_code: bool = False
    mistypes_password: bool = False
    account: str = ""
    acknowledged: dict[int, Fields] = field(default_factory=dict)
    handed_in: bool = False
    fault: str = ""

    @property
    def samples(self) -> list[Sample]:
        """Every request of this person."""
        return self.browser.samples

    def arrive(self) -> None:
        """Redeem the slip, leave, and sign in with the account it made."""
        self._redeem()
        self.browser.open("/saya/akun/", "GET my account")
        self.browser.send(self._form_to("/akun/logout/"), {}, "POST sign out", then="GET home")
        self._pause()
        self._sign_in()

    def take_quiz(self, course: str, quiz: str) -> None:
        """Open the course, begin the quiz, answer every item, look everything over, hand in."""
        self.browser.open(course, "GET course")
        self.begin(quiz)
        self.answer_items()
        self._pause()
        self.browser.send(self._form_to("/periksa/"), {}, "POST hand in", then="GET result")
        self.handed_in = self.browser.path.endswith("/hasil/")

    def begin(self, path: str) -> None:
        """Begin what stands behind this door."""
        self.browser.open(path, "GET door")
        self.browser.send(self._form_to(path), {}, "POST begin", then="GET begun")

    def answer_items(self) -> None:
        """Every item that comes, until none does."""
        while form := self.browser.page.form_with("kunci"):
            self._pause()
            self._answer(form)

    def _redeem(self) -> None:
        self.browser.open("/undangan/", "GET slip")
        if self.mistypes_code:
            wrong = {"code": ["0000-0000-0000"]}
            self.browser.send(self._form_with("code"), wrong, "POST wrong code", then="", refused=True)
            self._pause()
        self.browser.send(self._form_with("code"), {"code": [self.code]}, "POST code", then="GET account form")
        self._pause()
        form = self._form_with("password1")
        self.account = form.words["username"]
        fields = {"is_adult": ["on"], "username": [self.account], "password1": [PASSWORD], "password2": [PASSWORD]}
        self.browser.send(form, fields, "POST account", then="GET dashboard")

    def _sign_in(self) -> None:
        self.browser.open("/akun/login/", "GET sign-in")
        if self.mistypes_password:
            wrong = {"login": [self.account], "password": [PASSWORD[:-1]]}
            self.browser.send(self._form_with("password"), wrong, "POST wrong password", then="", refused=True)
            self._pause()
        right = {"login": [self.account], "password": [PASSWORD]}
        self.browser.send(self._form_with("password"), right, "POST sign-in", then="GET dashboard")

    def _answer(self, form: Form) -> None:
        """Send one answer; words stay on their page, so the way on is pressed there."""
        position = int(form.action.rstrip("/").rpartition("/")[2])
        fields = answer(form, chance=self.chance)
        self.browser.send(form, fields, "POST answer", then="GET item")
        self.acknowledged[position] = fields
        if form.words:
            self._go_on()

    def _go_on(self) -> None:
        onward = [link for link in self.browser.page.links if "/kuis/" in link and "?" not in link]
        if not onward:
            raise Broken("no way on after words")
        self.browser.open(onward[-1], "GET item")

    def _form_with(self, name: str) -> Form:
        return self._found(self.browser.page.form_with(name), f"field {name}")

    def _form_to(self, path: str) -> Form:
        return self._found(self.browser.page.form_to(path), f"form to {path}")

    def _found(self, form: Form | None, wanted: str) -> Form:
        if form is None:
            raise Broken(f"no {wanted} on {self.browser.path}")
        return form

    def _pause(self) -> None:
        time.sleep(self.chance.uniform(0.5, 1.5) * self.think)
