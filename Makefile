# `make` builds the generator and this site; `make help` lists everything else.

SWIFT  ?= swift
PORT   ?= 8080
PREFIX ?= /usr/local
# What else the release build is told, such as --disable-sandbox inside another sandbox.
FLAGS  ?=
PARLEY := .build/release/parley
CODE   := Package.swift Fuzzing Plugins Sources Tests
TEST   := --disable-xctest

# On Linux everything is in the program, where the system has its libraries in that form, and Swift's where not; and it lies at a
# fixed address. It starts in a quarter of the time, and runs where there is no Swift. What it is linked with is asked when it is
# built, since libcmark may come with `install-dependencies`. Without what debuggers read it is two thirds as large.
ifeq ($(shell uname -s),Linux)
CMARK   = $(shell pkg-config --variable=libdir libcmark 2>/dev/null)/libcmark.a
RELEASE = --static-swift-stdlib -Xlinker --strip-debug \
  $(if $(wildcard $(CMARK)),-Xswiftc -static-executable,-Xswiftc -Xclang-linker -Xswiftc -no-pie)
endif

.DEFAULT_GOAL := all
.PHONY: all build site test check serve docs format lint sanitize conformance publishing faults safety fuzz bench pictures manual install dist clean install-dependencies help

all: site ## Build the generator, then this site into public/ (what plain `make` does)
	@echo "Open public/index.html in a browser, or preview it while you write: make serve"

build: install-dependencies ## Build the generator alone: .build/release/parley
	$(SWIFT) build -c release --product parley $(RELEASE) $(FLAGS)

site: build ## Build the site into public/
	@$(PARLEY) build

test: install-dependencies ## Build and run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build $(TEST)

check: build ## Say everything that is wrong with the site; write nothing
	@$(PARLEY) check --strict

serve: build ## Preview the site on this machine (PORT=8080)
	@$(PARLEY) serve --port $(PORT)

docs: build ## Write the pages of the guide that the program itself knows, and build the guide as a site of its own
	@$(PARLEY) views --guide > docs/views.md
	@$(PARLEY) explain --guide > docs/codes.md
	@$(PARLEY) schema --guide docs/kinds
	@rm -rf .build/guide && mkdir -p .build/guide && cp -r docs .build/guide/content
	@$(PARLEY) check --strict --quiet .build/guide && $(PARLEY) build .build/guide

format: ## Put the sources into the house's format
	$(SWIFT) format --in-place --recursive --parallel $(CODE)

lint: ## Say where the sources leave the house's format
	$(SWIFT) format lint --strict --recursive --parallel $(CODE)

# What the build's own tools leave behind when they end is no leak of Parley's.
sanitize: install-dependencies ## Run all tests under the address and the thread sanitizer
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) build --build-tests --sanitize=address --scratch-path .build-address
	$(SWIFT) test --quiet $(TEST) --skip-build --sanitize=address --scratch-path .build-address
	$(SWIFT) test --quiet $(TEST) --sanitize=thread --scratch-path .build-thread

conformance: build ## Have what is built checked by parsers, schemas, an HTML checker and a browser
	@Tests/Conformance/run

publishing: build ## Publish to the real tools on this machine, kill publications, and follow every link (KILLS=50)
	@Tests/Publishing/run $(PARLEY) --kills $(or $(KILLS),3)

faults: build ## Let the disk fail, and kill the build, at every step, and look at what is left
	@Tests/Reliability/run $(PARLEY)
	@Tests/Reliability/preview.py $(PARLEY)
	@Tests/Reliability/clients.py $(PARLEY)

safety: build ## Hold back each thing of a site, build in many ways, give it what nobody should write
	@PYTHONDONTWRITEBYTECODE=1 Tests/Reliability/leaks.py $(PARLEY)
	@PYTHONDONTWRITEBYTECODE=1 Tests/Reliability/alike.py $(PARLEY)
	@PYTHONDONTWRITEBYTECODE=1 Tests/Reliability/inputs.py $(PARLEY)

fuzz: ## Feed the parsers with what libFuzzer thinks of (SECONDS=60 for each of eleven targets)
	@Fuzzing/run $(or $(SECONDS),60) $(TARGETS)

bench: build ## Measure what building takes, beside what it could take in C, and Hugo (some minutes)
	@PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/Site/bench.py --json .build/bench.json
	@PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/Preview/bench.py --json .build/bench-preview.json

pictures: site ## Photograph the pages for docs/images (needs what make conformance installs)
	@PYTHONDONTWRITEBYTECODE=1 .build-conformance/bin/python Tests/Conformance/pictures.py chromium public docs/images

install: build manual ## Install the program, its manual pages and completions (PREFIX=/usr/local, DESTDIR=)
	@Packaging/install $(PARLEY) .build/manual "$(DESTDIR)$(PREFIX)"

manual: build
	@rm -rf .build/manual && mkdir -p .build/manual
	$(SWIFT) package --disable-sandbox --allow-writing-to-package-directory generate-manual --multi-page \
	  --date "$$(git log -1 --format=%cs 2>/dev/null || date -u +%F)" --output-directory .build/manual

# Linux alone links a program with everything in it, libcmark and the C library too.
dist: manual ## Make a static program for any Linux of this kind of processor, as an archive with its checksum
	$(SWIFT) build -c release --product parley --static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-dist
	@Packaging/dist .build-dist/release/parley .build/manual .build-dist

clean: ## Remove whatever was built
	rm -rf .build .build-*
	find public -mindepth 1 ! -name .gitkeep -delete

# libcmark is all that Parley needs beside Swift. Where it is there already, nothing is installed.
install-dependencies: ## Install libcmark where pkg-config does not find it (apt-get or brew)
	@command -v $(SWIFT) >/dev/null || { echo "Parley needs Swift 6.2 or newer: https://www.swift.org/install" >&2; exit 1; }
	@pkg-config --exists libcmark 2>/dev/null && exit; \
	as_root=$$(if [ "$$(id -u)" != 0 ]; then command -v sudo; fi); \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 -o -n "$$as_root" ]; then \
	  set -ex; $$as_root apt-get update -q; $$as_root apt-get install -qy libcmark-dev pkg-config; \
	elif command -v brew >/dev/null; then brew install cmark pkgconf; \
	else echo "Parley needs libcmark and pkg-config. Install them (Debian, Ubuntu: apt-get install libcmark-dev pkg-config;" \
	  "Fedora: dnf install cmark-devel pkgconf; macOS: brew install cmark pkgconf), then run make again." >&2; exit 1; fi

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-21s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
