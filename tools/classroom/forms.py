"""What a browser makes of a page: its forms with their controls, and answers to the controls of an item."""

import random
from dataclasses import dataclass, field
from html.parser import HTMLParser

Fields = dict[str, list[str]]
SENTENCE = "Saya mendengarkan dulu, lalu bertanya apa yang ia perlukan."
WORDS = {"text", "password", "email", "textarea"}


@dataclass
class Form:
    """One form: where it goes, what it carries unseen, and what may be picked (`choices`) or typed (`words`), by name."""

    action: str
    hidden: Fields = field(default_factory=dict)
    choices: Fields = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """A control of this name stands in the form."""
        return name in self.hidden or name in self.choices or name in self.words

    def add(self, name: str, kind: str, value: str) -> None:
        """Take one control."""
        if kind == "hidden":
            self.hidden.setdefault(name, []).append(value)
        elif kind in {"radio", "checkbox", "select", "button"}:
            self.kinds[name] = kind
            self.choices.setdefault(name, []).extend([value] if value else [])
        elif kind in WORDS:
            self.words[name] = value


class Page(HTMLParser):
    """The forms, links and files (sheets, scripts) of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.files: list[str] = []
        self._form: Form | None = None
        self._select = ""
        self._text: str | None = None
        self.feed(html)

    def form_with(self, name: str) -> Form | None:
        """The first form that holds this control."""
        return next((form for form in self.forms if form.has(name)), None)

    def form_to(self, path: str) -> Form | None:
        """The first form that goes to an address ending so."""
        return next((form for form in self.forms if form.action.endswith(path)), None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect forms, controls and links."""
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "script" or (tag == "link" and given.get("rel") == "stylesheet"):
            self.files += [name for name in (given.get("src"), given.get("href")) if name]
        elif tag == "form":
            self._form = Form(given.get("action", ""))
            self.forms.append(self._form)
        elif self._form is not None:
            self._control(self._form, tag, given)

    def _control(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name = given.get("name", "")
        if tag == "input" and name:
            form.add(name, given.get("type", "text"), given.get("value", "on" if given.get("type") == "checkbox" else ""))
        elif tag == "textarea":
            form.add(name, "textarea", "")
        elif tag == "button" and name:
            form.add(name, "button", given.get("value", ""))
        elif tag == "select":
            self._select = name
            form.add(name, "select", "")
        elif tag == "option" and "value" in given:
            form.add(self._select, "select", given["value"])
        elif tag == "option":
            self._text = ""

    def handle_data(self, data: str) -> None:
        """An option without a value is worth its text."""
        if self._text is not None:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag == "option" and self._text is not None and self._form is not None:
            self._form.add(self._select, "select", self._text.strip())
            self._text = None
        elif tag == "form":
            self._form = None


def answer(form: Form, *, chance: random.Random) -> Fields:
    """A complete answer to the item in this form, whatever its kind."""
    fields: Fields = {}
    places = [name for name in form.choices if name.startswith("urutan-")]
    numbers = chance.sample(range(1, len(places) + 1), len(places))
    fields |= {name: [str(number)] for name, number in zip(places, numbers, strict=True)}
    for name, values in form.choices.items():
        if name not in fields:
            count = chance.randint(1, len(values)) if form.kinds[name] == "checkbox" else 1
            fields[name] = sorted(chance.sample(values, count))
    return fields | {name: [SENTENCE] for name in form.words}
