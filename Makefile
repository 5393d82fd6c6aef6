# Comity: the commands of every day. Works with GNU make 3.81, the one macOS brings.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check -q install
COMITY := $(BIN)/comity
PO := $(wildcard src/comity/locale/*/LC_MESSAGES/django.po)
STATIC := $(shell find src/comity -path '*/static/*' -type f ! -path '*/vendor/*' 2>/dev/null)
export PORT
# What another project left in the shell must not decide what runs here.
unexport PYTHONPATH PYTHONHOME DJANGO_SETTINGS_MODULE VIRTUAL_ENV

.PHONY: help demo test check test-sqlite test-postgres test-browser bench lock messages wheel \
	screenshots setup setup-test lint types imports words locks licences migrations clean

help: ## say what each command does
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{printf "  make %-14s %s\n", $$1, $$2}'

demo: setup ## set up, load the demo university, serve it at http://localhost:8000 (PORT=8001 for another)
	@$(COMITY) serve --try
	@$(COMITY) manage migrate -v0
	@$(COMITY) demo --if-empty
	@exec $(COMITY) serve

check: setup-test ## the checks that run no test: a minute
	@$(MAKE) --no-print-directory -j2 lint types imports words locks licences migrations

test: check test-sqlite ## all that CI runs, on each database that is here
	@$(BIN)/python scripts/postgres.py --optional $(BIN)/python -m pytest -q -n 2 src
	@$(MAKE) --no-print-directory test-browser

test-sqlite: setup-test
	@$(BIN)/python -m pytest -q -n 2 src

test-postgres: setup-test ## the tests on a throw-away PostgreSQL
	@$(BIN)/python scripts/postgres.py $(BIN)/python -m pytest -q -n 2 src

test-browser: setup-test ## the journeys in a real browser
	@browser=$$(scripts/chromium.sh) || browser=; \
	if [ -n "$$browser" ]; then CHROMIUM="$$browser" $(BIN)/python -m pytest -q e2e; \
	else echo "NOT RUN in a browser: no Chromium here; on Debian, as root: apt-get install chromium fonts-noto-cjk"; fi

screenshots: setup-test ## each journey's screens in three languages and two widths, into var/screenshots
	@browser=$$(scripts/chromium.sh) || { echo "No Chromium here; on Debian, as root: apt-get install chromium fonts-noto-cjk"; exit 1; }; \
	SCREENSHOTS=var/screenshots CHROMIUM="$$browser" $(BIN)/python -m pytest -q e2e

bench: setup-test ## the measurements in benchmarks/, each with its table
	@for script in benchmarks/*/run.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

lock: ## resolve requirements/*.in again into locked files with hashes (needs uv)
	@command -v uv >/dev/null || { echo "uv is missing; pip install uv"; exit 1; }
	@cd requirements && for group in base test build node; do \
		uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
			--no-emit-index-url "$$group.in" -o "$$group.txt" || exit 1; done

messages: setup-test ## bring the catalogues up to date and print what is not translated
	@$(BIN)/python scripts/messages.py extract
	@$(BIN)/python scripts/messages.py missing

wheel: setup ## build the package with its front-end files into dist/
	@$(BIN)/pip --disable-pip-version-check -q wheel --no-deps --no-build-isolation -w dist .

clean: ## remove what was installed and built; the instance in var/ stays
	@rm -rf .venv node_modules build dist src/comity/ui/static/ui/vendor var/static var/.static

# --- Setting up: each stamp is younger than what it was made from, so a second run does nothing.
setup: .venv/.base var/.static

setup-test: setup .venv/.test

.venv/.made: scripts/venv.sh
	@scripts/venv.sh
	@touch $@

.venv/.base: .venv/.made requirements/base.txt requirements/build.txt pyproject.toml
	@echo "Installing requirements/base.txt into .venv"
	@$(PIP) --require-hashes -r requirements/build.txt
	@$(PIP) --require-hashes -r requirements/base.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.test: .venv/.base requirements/test.txt
	@echo "Installing requirements/test.txt into .venv"
	@$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

.venv/.front-end: .venv/.base $(wildcard package.json package-lock.json scripts/vendor.py) scripts/front-end.sh
	@echo "Fetching the front-end packages"
	@scripts/front-end.sh
	@touch $@

.venv/.messages: .venv/.base $(PO) scripts/messages.py
	@$(BIN)/python scripts/messages.py compile
	@touch $@

var/.static: .venv/.front-end .venv/.messages $(STATIC)
	@$(COMITY) manage collectstatic --noinput -v0
	@touch $@

# --- The parts of `make check`.
lint:
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/python scripts/templates.py
types:
	@$(BIN)/mypy --no-error-summary
imports:
	@$(BIN)/lint-imports >var/imports.log || { cat var/imports.log; exit 1; }
words:
	@$(BIN)/python scripts/messages.py check
locks:
	@$(BIN)/python scripts/locks.py
licences:
	@$(BIN)/python scripts/licences.py
migrations:
	@$(COMITY) manage makemigrations --check --dry-run -v1
