# Everything the project can do: `make help`. What stands for a file is made again only when what it is made of is
# newer, so that each command may be given at any time, from a fresh clone on.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Cargo counts its own jobs: it and rustc would look for those of `make -j`, which do not reach them.
unexport MAKEFLAGS MFLAGS
.PHONY: help setup build test agreement demo bench fmt lint generate data clean

# One file stands for each step: the last that the step writes.
PACKAGES := node_modules/.package-lock.json
MODULE := pkg/glue/packed.txt
SCRIPTS := pkg/dist/esm/package.json

RUST := Cargo.toml Cargo.lock .cargo/config.toml $(shell find src -name '*.rs') \
	$(wildcard pkg/*/Cargo.toml) $(shell find pkg/build/src pkg/unpack/src -name '*.rs')
TYPESCRIPT := tsconfig.base.json pkg/tsconfig.json $(shell find pkg/src pkg/locales -type f)

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: $(PACKAGES) ## Get what the build needs: npm packages and a Rust compiler for WebAssembly
	pkg/build/wasm-toolchain.sh

# Packing runs the last line as well, but not for users whose npm runs no scripts.
build: $(SCRIPTS) ## Make the npm package in pkg/dist
	@node pkg/build/prepack.mjs

test: build ## Build, then run every test suite (some: node tests/run.mjs js types)
	node tests/run.mjs

agreement: build ## Compare five million telephone numbers with libphonenumber-js
	node tests/agreement/run.mjs

demo: build ## Build, then serve the demo
	node www/serve.mjs

bench: build ## Build, then measure beside others, and the core alone (QUICK=1 only shows that all of it works)
	node tests/bench/run.mjs $(if $(QUICK),--quick)
	cargo bench --quiet --bench native -- $(if $(QUICK),--test)

fmt: $(PACKAGES) ## Format all files
	cargo fmt --all
	node_modules/.bin/biome check --write

lint: build ## Check formatting, lints, types and the links in Rust documentation
	node tests/run.mjs lint

generate: $(PACKAGES) ## Write the files that follow from the Rust tables, and the licences of the dependencies
	cargo xtask generate
	node pkg/build/licences.mjs

data: $(PACKAGES) ## Write the telephone numbers and ISO codes that follow from npm packages (NEWEST=1 gets their newest lists first)
	$(if $(NEWEST),npm install --save-dev --workspace pkg --workspace tests libphonenumber-js@latest)
	$(if $(NEWEST),npm install --save-dev --workspace pkg i18n-iso-countries@latest iso-639-3@latest)
	node pkg/build/phone-data.mjs
	node pkg/build/iso-data.mjs
	node pkg/build/licences.mjs
	cargo xtask generate

clean: ## Remove what was built; the compiler in the cache folder stays
	cargo clean
	rm -rf pkg/dist pkg/glue pkg/README.md pkg/LICENSE pkg/docs/BENCHMARK.md pkg/docs/bench.svg www/dist node_modules

$(PACKAGES): package-lock.json .npmrc
	npm ci
	@touch $@

$(MODULE): $(RUST) $(PACKAGES) $(addprefix pkg/build/,wasm.mjs toolchain.mjs wasm-toolchain.sh)
	node pkg/build/wasm.mjs

$(SCRIPTS): $(MODULE) $(TYPESCRIPT) pkg/build/package.mjs pkg/build/texts.mjs
	node pkg/build/package.mjs
