// A module that imports this one as any program would. CI builds it and
// measures what the import costs.
module example.com/consumer

go 1.26.0

require github.com/fairlead-go/fairlead v0.0.0

replace github.com/fairlead-go/fairlead => ../..
