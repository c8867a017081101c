.DEFAULT_GOAL := help
GO ?= go
# Built by the first run, which takes a minute or two; later ones start at once.
GOLANGCI = $(GO) run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
FILES = git ls-files --cached --others --exclude-standard
SOURCES = $(shell $(FILES) '*.go')
# The folders of this module and of the nested ones.
MODULES = $(patsubst %/,%,$(dir $(filter-out testdata/%,$(shell $(FILES) '*go.mod'))))

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: generate
generate: ## Write generated/ and docs/reference/ from spec/ (offline, the same bytes each time)
	$(GO) run ./cmd/fairlead-gen generate
	$(GO) run ./internal/spectool/codegen/fixtures/generate

.PHONY: spec-import
spec-import: ## Take over a change of upstream's spec: UPSTREAM=folder of its checkout
	scripts/spec-import.sh "$(UPSTREAM)"

.PHONY: spec-check
spec-check: ## Check the specs, and what is generated from them
	$(GO) run ./cmd/fairlead-gen check

.PHONY: check
check: lint test check-generated cost ## What to run before a commit; .ci/run has all that CI checks

.PHONY: test
test: ## Run the tests with the race detector, in all modules
	@set -e; for module in $(MODULES); do echo "$$module"; $(GO) test -C $$module -race ./...; done

.PHONY: lint
lint: ## Check formatting, that go.mod is tidy, vet and golangci-lint, in all modules
	@unformatted=$$(gofmt -l $(SOURCES)); test -z "$$unformatted" || { echo "not formatted, run make fmt:"; echo "$$unformatted"; exit 1; }
	@set -e; for module in $(MODULES); do \
		echo "$$module"; \
		$(GO) mod tidy -C $$module -diff; \
		$(GO) vet -C $$module ./...; \
		(cd $$module && $(GOLANGCI) run ./...); \
	done

.PHONY: vuln
vuln: ## Look for known vulnerabilities in what this module and the nested ones call
	scripts/vuln.sh $(MODULES)

.PHONY: api
api: ## Compare the exported API with the last release's
	scripts/api.sh

.PHONY: check-generated
check-generated: ## Fail if what is generated is not what the specs give
	$(GO) test -count=1 -run '^TestGeneratedIsCommitted$$' ./internal/spectool/files

.PHONY: cost
cost: ## Measure what imports add to a program, and the size of the command
	scripts/cost.sh --check

.PHONY: bench
bench: ## Measure this library beside its peers, and write docs/benchmarks.*
	cd bench && $(GO) generate && $(GO) run . -docs ../docs

FUZZ = 10m
.PHONY: fuzz
fuzz: ## Fuzz what parses foreign bytes for FUZZ=10m, which all targets share
	scripts/fuzz.sh $(FUZZ)

.PHONY: fuzz-short
fuzz-short: ## Fuzz what parses foreign bytes, a thousand executions of each target
	scripts/fuzz.sh 1000x

.PHONY: reliability
reliability: ## Write the table of faults into docs/reliability.md, and run their tests
	$(GO) run ./internal/test/faults/report
	$(GO) test -race -count=1 -run '^TestFault' ./internal/test/faults

SOAK = 5m
.PHONY: soak
soak: ## Follow an emulator that fails at random for SOAK=5m
	$(GO) run ./internal/test/soak -time $(SOAK)

.PHONY: mutate-check
mutate-check: ## See that all guards are there that make mutate takes out
	$(GO) run ./internal/test/mutate -check

.PHONY: mutate
mutate: mutate-check ## Take out one guard after another and see that a test notices, some 20 minutes
	$(GO) run ./internal/test/mutate

.PHONY: fmt
fmt: ## Format the code
	gofmt -w $(SOURCES)

.PHONY: release-snapshot
release-snapshot: ## Build what a release of HEAD would be into dist/; nothing is published
	scripts/release.sh dist
