#!/usr/bin/env python
"""Django's command line. `site/` is a folder on sys.path, never a package: the standard library owns that name."""

import os
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    """Run one management command with the settings of DJANGO_SETTINGS_MODULE (default: development)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puspaga.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
