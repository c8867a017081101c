package cli

import (
	"errors"
	"time"

	"github.com/spf13/pflag"
)

// DurationVar defines a flag for a time that is not negative. It stores its value
// in p.
func DurationVar(flags *pflag.FlagSet, p *time.Duration, name string, value time.Duration, usage string) {
	*p = value
	if flag := flags.VarPF((*duration)(p), name, "", usage); value == 0 {
		flag.DefValue = "0" // which help leaves out
	}
}

var errNegative = errors.New("it is negative")

type duration time.Duration

func (d *duration) Set(text string) error {
	v, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return err
	case v < 0:
		return errNegative
	}
	*d = duration(v)
	return nil
}

func (d *duration) String() string { return time.Duration(*d).String() }
func (d *duration) Type() string   { return "duration" }
