# What a machine with Python 3.11 or newer and make needs: `make run` tries the bot, `make check` is what CI runs.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/ready

.PHONY: setup run test check format bench chaos soak simulate screenshots train transcripts lock clean

setup: $(STAMP)

$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Hearback needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

run: setup
	@$(BIN)/python -m bot

test: setup
	$(BIN)/pytest -n auto --dist worksteal

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist worksteal

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# After a change of the messages in bot/training or of what the reading looks at; a minute and a half of one core.
train: setup
	$(BIN)/python -m bot.training

bench: setup
	$(BIN)/python -m tests.bench

# Random steps of people, time, kills and faults, on both databases, for some minutes; each run tells its seed.
chaos: setup
	$(BIN)/python -m tests.chaos

# Months of a thousand people in a few minutes: memory, open files and the size of the database.
soak: setup
	$(BIN)/python -m tests.chaos.soak

# Everybody's morning at once, at two paces; writes docs/lateness.svg and the table of docs/scale.md.
simulate: setup
	$(BIN)/python -m tests.simulation

# The pictures of the README, taken of the playground's page in Chromium.
screenshots: setup
	$(BIN)/python -m tests.page.pictures docs

# After a change of words: whole conversations written anew; what changed is read before it is committed.
transcripts: setup
	WRITE_TRANSCRIPTS=1 $(BIN)/pytest -q tests/stories/test_transcripts.py

# After a change of dependencies in pyproject.toml; needs uv on the path. Locks hold versions and hashes, no address.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist
