"""A small pack to load in tests."""

import shutil
from pathlib import Path

import pytest
import yaml

from courses.starter.domain.pack import PACK

ARTICLES = ("saat-remaja-mulai-diam.yaml", "saat-remaja-mulai-diam.en.yaml", "pujian-yang-membantu.yaml")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Two articles (one with its English), one explaining page, three services, two terms, the districts."""
    target = tmp_path / "pack"
    for name in ("articles", "pages"):
        (target / name).mkdir(parents=True)
    for name in ARTICLES:
        shutil.copy(PACK / "articles" / name, target / "articles" / name)
    shutil.copy(PACK / "pages" / "aman.yaml", target / "pages" / "aman.yaml")
    shutil.copy(PACK / "districts.yaml", target / "districts.yaml")
    services = yaml.safe_load((PACK / "services.yaml").read_text())
    services["services"] = [row for row in services["services"] if row["key"] in {"polisi-110", "sapa-129", "lpsk"}]
    (target / "services.yaml").write_text(yaml.safe_dump(services, allow_unicode=True))
    terms = yaml.safe_load((PACK / "glossary.yaml").read_text())["terms"][:2]
    (target / "glossary.yaml").write_text(yaml.safe_dump({"terms": terms}, allow_unicode=True))
    return target


def edit_yaml(path: Path, **changes: object) -> None:
    """Change keys of a YAML file."""
    data = yaml.safe_load(path.read_text())
    path.write_text(yaml.safe_dump({**data, **changes}, allow_unicode=True))
