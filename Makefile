# Two words are enough: `make report` writes the demo's report, `make test` runs every test.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# A report needs less than the tests do.
READY := .venv/.ready
TESTING := .venv/.testing

.PHONY: install report lessons test oldest lint bench docs notebooks screenshots clean

install: $(TESTING)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(PIP) --editable .
	touch $(READY)

$(TESTING): $(READY)
	$(PIP) --editable ".[test,lint]"
	touch $(TESTING)

report: $(READY)
	$(BIN)/framing demo --output reports/demo.html

lessons: $(READY)
	$(BIN)/framing exercise --quiet --event "Tolland in Sarneth" --output reports/lessons/sarneth-visit
	$(BIN)/framing exercise --quiet --event "Bike lane on Tanner Street" --output reports/lessons/osmere-bike-lane
	$(BIN)/framing exercise --quiet --event "Lintwick mill closes" --output reports/lessons/lintwick-mill

test: $(TESTING)
	$(BIN)/python -m pytest -n auto --dist loadfile --nbmake tests notebooks

# The same tests with the oldest versions of the libraries that pyproject.toml allows; wants Python 3.11.
oldest:
	$(PYTHON) -m venv build/oldest
	build/oldest/bin/python -m pip install --quiet --constraint constraints-oldest.txt --editable ".[test]"
	build/oldest/bin/python -m pytest -n auto --dist loadfile tests

lint: $(TESTING)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy framing

bench: $(TESTING)
	$(BIN)/python benchmarks/start_time.py

docs: $(TESTING)
	$(BIN)/python docs/write_cli.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

screenshots: $(TESTING)
	$(BIN)/python docs/take_screenshots.py build/screenshots

notebooks: $(READY)
	$(PIP) --editable ".[notebooks]"
	$(BIN)/jupyter lab notebooks

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache
