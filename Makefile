# Two commands for a fresh machine: `make dp087` and `make test`. Both make .venv and install into it.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: dp087 test lint format versions clean

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

dp087: .venv/installed
	$(BIN)/drafter check G@5.20 --since G@5.19 --exit-zero
	$(BIN)/drafter build DP087 --out out
	@ls out/DP087

test: .venv/installed-dev
	$(BIN)/pytest -n auto

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

versions: .venv/installed
	$(BIN)/python sec_versions/make.py

clean:
	rm -rf out .venv
