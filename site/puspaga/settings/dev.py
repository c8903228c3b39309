"""Development and `make run`: DEBUG, SQLite, demo accounts allowed."""

from puspaga.settings.base import *

DEBUG = True
SECRET_KEY = SECRET_KEY or "hanya-untuk-pengembangan-jangan-dipakai-di-server"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
INTERNAL_IPS: list[str] = []
