# The commands of this project. `make demo` and `make test` need only Python 3.11+ and make.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help

.PHONY: help
help:  ## list these commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

.PHONY: demo
demo: .venv/run  ## load the bundled articles into the embedded database and serve them
	$(BIN)/graph-api demo

.PHONY: test
test: .venv/dev  ## the whole test suite, on the embedded database
	$(BIN)/pytest --cov

.PHONY: test-neo4j
test-neo4j: .venv/dev  ## the store and API tests on a real Neo4j, fetched with Maven
	$(BIN)/python tests/neo4j/run.py $(BIN)/pytest -m "store or api"

.PHONY: quality
quality: .venv/dev  ## read the labelled articles and compare with the last accepted figures
	$(BIN)/graph-api evaluate $(LABELLED) --brief --against $(ACCEPTED)

.PHONY: quality-accept
quality-accept: .venv/dev  ## take the figures as they are now for those to compare with
	$(BIN)/graph-api evaluate $(LABELLED) --brief --accept $(ACCEPTED)
LABELLED := $(addprefix benchmarks/quality/corpus/,seen unseen) $(wildcard ../shared/gold)
ACCEPTED := benchmarks/quality/accepted.json

.PHONY: calibrate
calibrate: .venv/dev  ## fit what is likely stated, and how sure claims are, to the labelled texts that are seen
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group fit
	mkdir -p .cache/table
	$(BIN)/python tests/loaders/claims/as_gold.py > .cache/table/sentences_table.jsonl
	$(BIN)/python -m benchmarks.pairing benchmarks/quality/corpus/seen .cache/table
	$(BIN)/python -m benchmarks.calibrate $(filter-out %/unseen,$(LABELLED))

.PHONY: bench-extract
bench-extract: .venv/dev  ## how fast articles are read, against the bare models
	$(BIN)/python -m benchmarks.extraction

.PHONY: bench-api
bench-api: .venv/dev  ## how fast the graph is read over HTTP, beside other servers (wants wrk and Node)
	$(BIN)/python tests/neo4j/run.py $(BIN)/python -m benchmarks.api

.PHONY: bench-pages
bench-pages: .venv/dev  ## how the explorer bears very large graphs, drawn without a graphics card
	$(BIN)/python -m benchmarks.pages

.PHONY: check
check: format-check lint types imports test test-neo4j quality  ## everything CI checks

.PHONY: format
format: .venv/dev  ## lay out the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only --quiet .

.PHONY: format-check
format-check: .venv/dev
	$(BIN)/ruff format --check .

.PHONY: lint
lint: .venv/dev  ## find faults without running the code
	$(BIN)/ruff check .

.PHONY: types
types: .venv/dev  ## check the types, strictly
	$(BIN)/mypy

.PHONY: imports
imports: .venv/dev  ## check that packages, and rooms of loaders, depend on each other in one direction
	$(BIN)/lint-imports

.PHONY: queries
queries: .venv/dev  ## type the queries of the explorer anew
	$(BIN)/python -m tests.pages.queries

.PHONY: screenshots
screenshots: .venv/dev  ## take the pictures of the pages anew
	$(BIN)/python -m tests.pages.screenshots

.PHONY: train-id
train-id: .venv/dev  ## train the Indonesian pipeline from the folder CORPORA
	@test -d "$(CORPORA)" || \
	  { echo "name the folder of the corpora, as in: make train-id CORPORA=corpora/indonesian"; exit 1; }
	OMP_NUM_THREADS=1 $(BIN)/python -m loaders.training $(CORPORA) loaders/models/id_news_sm \
	  --labelled $(LABELLED)
LABELLED ?= $(wildcard ../shared/gold benchmarks/quality/corpus)

.PHONY: lock
lock: .venv/dev  ## pin the newest allowed versions, with hashes and without hosts
	$(BIN)/uv pip compile $(LOCK) --group build pyproject.toml --output-file requirements/run.lock
	$(BIN)/uv pip compile $(LOCK) --group dev --constraints requirements/run.lock pyproject.toml \
	  --output-file requirements/dev.lock
	$(BIN)/uv pip compile $(LOCK) --group examples/python/pyproject.toml:gql --output-file examples/python/gql.lock
	$(BIN)/uv pip compile $(LOCK) --group examples/python/pyproject.toml:ariadne --output-file examples/python/ariadne.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade

.PHONY: clean
clean:  ## remove what was built and installed here
	rm -rf .venv graph_api/static web/node_modules dist .cache

WEB := hatch_build.py $(wildcard web/*.json web/*.html web/*.ts) $(shell find web/src web/public -type f 2>/dev/null)
.venv/run: requirements/run.lock pyproject.toml $(WEB)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "graph-api needs Python 3.11 or later; name one, as in: make PYTHON=python3.12"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes \
	  --requirement requirements/run.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation \
	  --editable .
	touch $@

.venv/dev: .venv/run requirements/dev.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes \
	  --requirement requirements/dev.lock
	touch $@
