# Two commands do most: `make ask Q="…"` and `make test`.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
Q ?= 失业保险稳岗返还惠及多少企业?
DATA ?= data
HOST ?= 127.0.0.1
PORT ?= 8000

.PHONY: ask serve test check format lint types imports eval bench model clean help

help:
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.base: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	$(BIN)/python -m compileall -q qa_search
	touch $@

$(VENV)/.dev: $(VENV)/.base
	$(BIN)/python -m pip install --quiet --constraint constraints.txt torch==2.13.0
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

ask: $(VENV)/.base ## print the official answers to Q
	@$(BIN)/qa-search ask "$(Q)"

serve: $(VENV)/.base ## the page and the HTTP endpoint
	$(BIN)/qa-search serve --host $(HOST) --port $(PORT)

test: $(VENV)/.dev ## every test
	$(BIN)/python -m pytest --cov --cov-report=term

check: format lint types imports ## format, lint, types, import contract

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

eval: $(VENV)/.dev ## retrieval on the shipped questions, against the committed baseline
	$(BIN)/qa-search eval evaluation/questions.jsonl --baseline evaluation/baseline.json --plots runs

bench: $(VENV)/.dev ## speed and memory, side by side
	for script in scripts/bench_*.py; do $(BIN)/python $$script; done

model: $(VENV)/.dev ## train the bundled model from the folder DATA; TEACHER: the folder of an English model to distil
	$(BIN)/python scripts/train_embedder.py $(DATA) $(if $(TEACHER),--teacher $(TEACHER)) --out qa_search/data/model

clean:
	rm -rf $(VENV) index/generations index/CURRENT runs
