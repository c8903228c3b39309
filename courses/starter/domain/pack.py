"""Reading the pack's YAML files."""

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml

from courses.starter.errors import BadPack

PACK = Path(__file__).resolve().parents[1] / "pack"


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in one YAML file. Raises BadPack with file, line and column when it is not one."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", baris {mark.line + 1} kolom {mark.column + 1}" if mark else ""
        raise BadPack(f"Berkas {path.name}{place}: YAML tidak dapat dibaca.") from error
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


def fingerprint(pack: Path = PACK) -> str:
    """Hash over every file of the pack: changes when any of them does."""
    digest = hashlib.sha256()
    for path in sorted(pack.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(pack).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
