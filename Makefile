# Two commands for a fresh machine: `make dp087` and `make test`. Both make an environment and install the lock file into it.
PYTHON ?= python3
# Each interpreter has an environment of its own: `make test PYTHON=PATH` makes .venv-3.12.1, or what its version is.
VERSION_OF = import platform; print(platform.python_version())
VENV := $(if $(filter python3,$(PYTHON)),.venv,.venv-$(shell $(PYTHON) -c '$(VERSION_OF)'))
BIN := $(VENV)/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check
# The program itself is built with the hatchling of the lock file: nothing is installed that has no checksum there.
ITSELF := install --no-deps --no-build-isolation --editable .
UV := uv==0.13.9
COMPILE = .venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --annotation-style line --group build pyproject.toml

.PHONY: help dp087 test test-web cover mutate lint format bench word-check dist lock release versions clean

help: ## lists the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1  /p' $(MAKEFILE_LIST) | awk -F '  ' '{ printf "make %-10s %s\n", $$1, $$2 }'

$(BIN)/pip:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) $(ITSELF)
	@touch $@

# This lock file holds what stands in the other, and more.
$(VENV)/installed-dev: requirements-dev.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	$(PIP) $(ITSELF)
	@touch $(VENV)/installed $@

dp087: $(VENV)/installed ## runs the DP087 case, from Word file to Word file
	$(BIN)/drafter check G@5.20 --since G@5.19 --exit-zero
	$(BIN)/drafter build DP087 --out out
	@ls out/DP087

test: $(VENV)/installed-dev ## runs the tests; PYTHON=PATH runs them on another interpreter
	$(BIN)/pytest -n auto

test-web: $(VENV)/installed-dev ## tries every screen of the desk in a browser, on a hostile section too; takes minutes
	$(BIN)/pytest -n auto tests/web tests/web/grid.py

cover: $(VENV)/installed-dev ## measures which lines and branches the tests run; the pages go to coverage/
	$(BIN)/pytest -n auto --cov --cov-report=html --cov-report=json; passed=$$?; \
	$(BIN)/python tools/totals.py coverage/coverage.json && exit $$passed

mutate: $(VENV)/installed-dev ## puts mistakes into ROOM (detect, draft, redline) and counts those that no test notices
	$(BIN)/python -m benchmarks.mutation $(ROOM) --seed $(or $(SEED),1) --count $(or $(N),300) $(if $(ONLY),--only $(ONLY))

lint: $(VENV)/installed-dev ## checks style, types and the walls between rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-dev ## puts the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/installed-dev ## measures reading: words, numbers, time and memory, beside others
	$(BIN)/python benchmarks/read/run.py

word-check: $(VENV)/installed ## writes twelve redlines to out/word-check, and what Word must show in each
	$(BIN)/python -m tools.word_check out/word-check

dist: $(VENV)/installed-dev ## makes the wheel and the source archive in dist/, and a folder of wheels for Windows
	rm -rf dist
	$(BIN)/hatchling build
	$(BIN)/python tools/windows_wheels.py dist/*.whl dist/windows

lock: ## makes the lock files anew, with the newest releases
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet --disable-pip-version-check $(UV)
	UV_CUSTOM_COMPILE_COMMAND='make lock' $(COMPILE) --extra dev --output-file requirements-dev.lock
	UV_CUSTOM_COMPILE_COMMAND='make lock' $(COMPILE) --constraint requirements-dev.lock --output-file requirements.lock
	rm -rf .venv-lock

release: ## checks that VERSION=X can go out, and tags it
	$(PYTHON) tools/release.py $(VERSION)

versions: $(VENV)/installed ## makes the illustrative versions from their sources
	$(BIN)/python sec_versions/make.py

clean: ## removes the packs, the environments and what was measured
	rm -rf out coverage .venv .venv-*
