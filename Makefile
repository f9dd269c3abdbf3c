# Two words are enough: `make report` writes the demo's report, `make test` runs every test.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: install report test lint bench docs clean

install: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[test,lint]"
	touch $(READY)

report: $(READY)
	$(BIN)/framing demo --output reports/demo.html

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy framing

bench: $(READY)
	$(BIN)/python benchmarks/start_time.py

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache
