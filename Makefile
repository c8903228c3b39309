# Everything a person does with this project. `make help` lists it; `make run` and `make test` need nothing else first.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
export PYTHONPATH := .:site
export DJANGO_SETTINGS_MODULE ?= puspaga.settings.dev

.PHONY: help install run dev test lint format e2e races classroom bench drill backup restore totp screens messages clean

help: ## List the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/run.stamp: requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Memasang ketergantungan ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements.txt requirements-scale.txt requirements-dev.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Memasang ketergantungan uji ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch .venv/run.stamp $@

install: .venv/run.stamp ## Create the environment and a prepared database
	@$(BIN)/python tools/prepare.py build

run: .venv/run.stamp ## Serve the filled site with SQLite (PORT=8000)
	@$(BIN)/python tools/prepare.py use
	@PORT=$(PORT) $(BIN)/python tools/welcome.py
	@PORT=$(PORT) exec $(BIN)/gunicorn

dev: .venv/run.stamp ## Serve with automatic reload, for developers
	@$(BIN)/python tools/prepare.py use
	@STATIC_FROM_SOURCE=1 $(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

test: .venv/dev.stamp ## Every test that needs no browser (DATABASE_URL chooses the database)
	@DJANGO_SETTINGS_MODULE=puspaga.settings.test $(BIN)/python -m pytest -n auto -m "not e2e" $(ARGS)

lint: .venv/dev.stamp ## ruff, import contracts, migrations, types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/mypy
	@DJANGO_SETTINGS_MODULE=puspaga.settings.production SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(60))") \
		ALLOWED_HOSTS=contoh.id $(BIN)/python manage.py check --deploy --fail-level WARNING

format: .venv/dev.stamp ## Format the code
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format -q .

e2e: .venv/dev.stamp ## Journeys, axe and crawls in real Chromium
	@$(BIN)/python tools/prepare.py build
	@DJANGO_SETTINGS_MODULE=puspaga.settings.test $(BIN)/python -m pytest -n 2 --dist worksteal -m e2e tests/e2e $(ARGS)

races: .venv/dev.stamp ## 100 attempts x 20 sends and 50 kills against a real server (several minutes)
	@$(BIN)/python tools/prepare.py build
	@RACE_ATTEMPTS=100 RACE_KILLS=50 DJANGO_SETTINGS_MODULE=puspaga.settings.test $(BIN)/python -m pytest -m e2e -s tests/e2e/test_quiz_races.py $(ARGS)

classroom: .venv/dev.stamp ## 234 people behind one address: slips, sign-in and one quiz together (several minutes; ARGS="--people 12")
	@$(BIN)/python tools/prepare.py build
	@$(BIN)/python -m tools.classroom $(ARGS)

bench: .venv/dev.stamp ## Weights, queries, CPU as ratios; raw samples in var/bench
	@$(BIN)/python tools/prepare.py build
	@$(BIN)/python -m tools.bench $(ARGS)

drill: .venv/dev.stamp ## Install, run twice, back up under writing, lose var/, restore: in a clean clone
	@$(BIN)/python -m tools.drill

screens: .venv/dev.stamp ## Screenshots of the main screens into docs/screens
	@$(BIN)/python tools/prepare.py build
	@$(BIN)/python -m tools.screens $(ARGS)

backup: .venv/run.stamp ## Consistent copy of database and uploads into backups/ (or TO=folder)
	@$(BIN)/python manage.py backup $(if $(TO),--to $(TO))

restore: .venv/run.stamp ## Bring back the newest backup (or FROM=folder) and prove it
	@mkdir -p var
	@$(BIN)/python manage.py restore $(if $(FROM),--from $(FROM))

totp: .venv/run.stamp ## Print the present sign-in code of a demo account (USER=pelatih)
	@$(BIN)/python manage.py totp $(USER)

messages: .venv/dev.stamp ## Compile the catalogues after editing a .po file
	@$(BIN)/python tools/messages.py compile-all

clean: ## Remove the environment and everything under var/ (backups/ stays)
	rm -rf .venv var
