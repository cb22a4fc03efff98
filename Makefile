# Every command here builds with the same flags, and so should you: the window's
# first build takes about five minutes, and with other flags it takes them again.

SHELL       := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# The tools of `make check`, by version, outside of this folder.
GOFUMPT_VERSION  := v0.12.0
LINT_VERSION     := v2.15.0
TOOLS             = $(shell go env GOPATH)/tools
GOFUMPT           = $(TOOLS)/gofumpt-$(GOFUMPT_VERSION)/gofumpt
LINT              = $(TOOLS)/golangci-lint-$(LINT_VERSION)/golangci-lint

.PHONY: run test check bench bench-peers build headless setup vet format lint race

## run: open the window on the built-in briefing, or on FILE=…
run: build
	@./sightline $(if $(FILE),'$(subst ','\'',$(FILE))')

## build: the program with its window
build:
	@.ci/setup build
	go build -o sightline .

## test: every test. The longest package takes two minutes where there are two cores to
## itself, and more than go test's own limit of ten where others use them.
test: setup
	go test -timeout 30m ./...

## setup: install what the machine lacks, if anything
setup:
	@.ci/setup test

## headless: the command line alone, without a C compiler
headless:
	for system in linux darwin windows; do \
		GOOS=$$system CGO_ENABLED=0 go build -tags headless -o artefacts/headless/$$system/ .; \
	done

## check: all that continuous integration asks; the tests come last
check: setup format headless vet lint race test

vet:
	go vet ./...
	CGO_ENABLED=0 go vet -tags headless . ./ui ./ui/command
	GOOS=windows CGO_ENABLED=0 go vet -tags ci ./...

format: | $(GOFUMPT)
	@unformatted=$$($(GOFUMPT) -l .); \
	if [ -n "$$unformatted" ]; then echo "gofumpt -w is needed on:"; echo "$$unformatted"; exit 1; fi

lint: | $(LINT)
	$(LINT) run ./...

# Packages whose tests are built on the window's graphics library stay out: with
# -race its C would be compiled a second time, for another five minutes. The
# walks over maps take ten times as long with it, more than go test's own limit.
race:
	go test -race -timeout 60m $$(go list -test -f '{{.ImportPath}} {{.Deps}}' ./... | \
		grep '^[^ ]*\.test ' | grep -v 'github.com/go-gl/' | sed 's/\.test .*//')

## bench: benchmarks of every package, and the program's own figures, to bench.txt
bench: setup
	go test -run '^$$' -bench . -benchmem -timeout 60m ./... | tee bench.txt

## bench-peers: our map and other programs' on the same data in one run, to bench-peers.txt
bench-peers:
	@.ci/setup peers
	.ci/peers/run

$(GOFUMPT):
	GOBIN=$(@D) go install mvdan.cc/gofumpt@$(GOFUMPT_VERSION)

$(LINT):
	GOBIN=$(@D) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)
