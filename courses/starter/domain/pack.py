"""Reading the pack's YAML files."""

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml

from courses.starter.errors import BadPack

PACK = Path(__file__).resolve().parents[1] / "pack"


def _read(path: Path) -> Any:
    try:
        # The C loader reads the same ten times faster.
        return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", baris {mark.line + 1} kolom {mark.column + 1}" if mark else ""
        raise BadPack(f"Berkas {path.name}{place}: YAML tidak dapat dibaca.") from error


def read_list(path: Path) -> list[dict[str, Any]]:
    """The list in one YAML file. Raises BadPack when it is none."""
    data = _read(path)
    if not isinstance(data, list):
        raise BadPack(f"Berkas {path.name}: isinya harus berupa daftar.")
    return data


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in one YAML file. Raises BadPack with file, line and column when it is not one."""
    data = _read(path)
    if not isinstance(data, dict):
        raise BadPack(f"Berkas {path.name}: isinya harus berupa pasangan kunci dan nilai.")
    return data


def require(data: dict[str, Any], *keys: str, source: str) -> None:
    """Raise BadPack naming the first key of `keys` that `data` lacks."""
    for key in keys:
        if key not in data:
            raise BadPack(f"Berkas {source}: isian “{key}” tidak ada.")


def hash_of(data: Any) -> str:
    """SHA-256 of any JSON-like value, independent of key order."""
    return hashlib.sha256(json.dumps(data, sort_keys=True, default=str, ensure_ascii=False).encode()).hexdigest()


def articles(pack: Path = PACK, *, language: str = "id") -> list[dict[str, Any]]:
    """All articles of one language, by file name."""
    english = [path for path in sorted((pack / "articles").glob("*.yaml")) if path.name.endswith(".en.yaml")]
    native = [path for path in sorted((pack / "articles").glob("*.yaml")) if not path.name.endswith(".en.yaml")]
    found = [read_yaml(path) for path in (english if language == "en" else native)]
    for data in found:
        require(data, "title", "slug", "topic", "promise", "summary", "blocks", source=str(data.get("slug")))
    return found


def static_pages(pack: Path = PACK) -> list[dict[str, Any]]:
    """All explaining pages, by file name."""
    return [read_yaml(path) for path in sorted((pack / "pages").glob("*.yaml"))]


def services(pack: Path = PACK) -> dict[str, Any]:
    """The service file: meta, needs, services."""
    return read_yaml(pack / "services.yaml")


def glossary(pack: Path = PACK) -> list[dict[str, Any]]:
    """All glossary terms."""
    return read_yaml(pack / "glossary.yaml")["terms"]


def districts(pack: Path = PACK) -> dict[str, Any]:
    """Province, districts, subdistricts with their villages."""
    return read_yaml(pack / "districts.yaml")


def framework(pack: Path = PACK) -> dict[str, Any] | None:
    """The competency framework; None in a pack without learning content."""
    path = pack / "framework.yaml"
    return read_yaml(path) if path.exists() else None


def courses(pack: Path = PACK) -> list[dict[str, Any]]:
    """All courses by folder, each with its lessons in the order the course names them."""
    found = []
    for path in sorted((pack / "courses").glob("*/course.yaml")):
        course = read_yaml(path)
        source = path.parent.name
        require(course, "title", "slug", "audience", "hours", "summary", "lessons", source=f"{source}/course.yaml")
        texts = {data["slug"]: data for data in _lessons_in(path.parent)}
        missing = [slug for slug in course["lessons"] if slug not in texts]
        if missing:
            raise BadPack(f"Berkas {source}/course.yaml: pelajaran “{missing[0]}” tidak ada.")
        found.append({**course, "lessons": [texts[slug] for slug in course["lessons"]]})
    return found


def _lessons_in(folder: Path) -> list[dict[str, Any]]:
    found = [read_yaml(path) for path in sorted(folder.glob("*.yaml")) if path.name != "course.yaml"]
    for data in found:
        require(data, "title", "slug", "minutes", "competencies", "cards", source=f"{folder.name}/{data.get('slug')}")
    return found


def items(pack: Path = PACK) -> list[dict[str, Any]]:
    """All items of the bank; `file` names the file an item stands in."""
    return [{**entry, "file": path.stem} for path in sorted((pack / "items").glob("*.yaml")) for entry in read_list(path)]


def scenarios(pack: Path = PACK) -> dict[str, str]:
    """The text of every simulation by its code."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((pack / "scenarios").glob("*.naskah"))}


def workshops(pack: Path = PACK) -> dict[str, dict[str, Any]]:
    """All case-study workshops by slug."""
    return {data["slug"]: data for data in map(read_yaml, sorted((pack / "workshops").glob("*.yaml")))}


def programmes(pack: Path = PACK) -> list[dict[str, Any]]:
    """The certification programmes; none in a pack without the file."""
    path = pack / "programmes.yaml"
    return read_yaml(path)["programmes"] if path.exists() else []


def fingerprint(pack: Path = PACK) -> str:
    """Hash over every file of the pack: changes when any of them does."""
    digest = hashlib.sha256()
    for path in sorted(pack.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(pack).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
