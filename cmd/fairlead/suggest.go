package main

import "github.com/fairlead-go/fairlead/internal/suggest"

// Names that are close to what was written, see package suggest.
var (
	didYouMean = suggest.DidYouMean
	closest    = suggest.Closest
	orList     = suggest.OrList
	fold       = suggest.Fold
)
