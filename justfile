# The tasks of the project; `just --list` shows them.
python := env("PYTHON", ".venv/bin/python")

# Format, lint and type-check.
check:
    {{python}} -m ruff format --check .
    {{python}} -m ruff check .
    {{python}} -m mypy

# Run the whole suite: unit tests, doctests, ruff and mypy.
test:
    {{python}} -m pytest

# Rebuild the sample report that stands in reports/.
report:
    {{python}} -m framing report articles/karabakh --allow-skips

# Write the lock of exact test versions anew.
lock:
    {{python}} -m piptools compile --quiet --extra test --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml
