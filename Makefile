# `make help` explains this file from its own comments.

.DEFAULT_GOAL := help
.PHONY: help site serve check test gates fuzz lint lock clean
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BUILDER ?= mkdocs
SITE_URL ?= http://127.0.0.1:8000/
export SITE_URL

VENV := .venv
BIN := $(VENV)/bin
FONTS := docs/assets/fonts/OFL.txt
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  Settings: SITE_URL=$(SITE_URL)  BUILDER=mkdocs|zensical  PYTHON=$(PYTHON)"

site: $(VENV)/$(if $(filter zensical,$(BUILDER)),test,site).done $(FONTS) ## Build the whole site into site/
	@$(BIN)/archive site --builder $(BUILDER)

serve: $(VENV)/site.done $(FONTS) ## Serve the site at http://127.0.0.1:8000/ and follow every change
	@$(BIN)/archive serve

check: $(VENV)/site.done ## Check sources, ledger and the built site; change nothing
	@$(BIN)/archive check

test: $(VENV)/test.done $(FONTS) ## Install what the tests need, then lint, check types and run all tests
	@$(BIN)/python tests/install.py
	@$(MAKE) lint
	@$(BIN)/pytest -n 2 --dist worksteal

gates: $(VENV)/test.done site ## Measure each kind of page with Lighthouse, five runs (ten minutes; nothing else should run)
	@$(BIN)/python tests/install.py
	@$(BIN)/python tests/bench/bench_pages.py site 5

fuzz: $(VENV)/test.done ## Throw a minute of made-up bytes at each kind of labelling (needs atheris)
	@$(PIP) install --no-build-isolation --editable ".[fuzz]"
	@for target in text page decode; do $(BIN)/python tests/fuzz/fuzz_label.py $$target -max_total_time=60 || exit 1; done

lint: $(VENV)/test.done ## Lint and check types
	@$(BIN)/ruff check build_tools tests
	@$(BIN)/mypy

lock: ## Pin the newest dependencies that pyproject.toml allows (needs uv)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml --extra test -c requirements.lock -o requirements-test.lock

clean: ## Remove everything that was built or installed
	@git clean -fdXq docs
	@rm -rf site .build $(VENV) tests/gates/node_modules

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=…")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site.done: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the build needs into $(VENV)/ …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(FONTS): build_tools/fonts.py | $(VENV)/site.done
	@$(BIN)/python -m build_tools.fonts docs/assets/fonts

$(VENV)/test.done: requirements-test.lock $(VENV)/site.done
	@echo "Installing what the tests need into $(VENV)/ …"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@
