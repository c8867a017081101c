package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	const attr = `{"Action":"attr","Package":"p","Test":"TestA","Key":"differ","Value":"12 2 curl, 3 answers"}` + "\n"
	const header = "| suite | cases | agree | differ |\n| --- | ---: | ---: | ---: |\n"
	for _, tt := range []struct{ name, in, out, log, err string }{
		{"nothing", "", "", "", "nothing was compared"},
		{"another attribute", `{"Action":"attr","Key":"other","Value":"1 2 x"}`, "", "", "nothing was compared"},
		{"row", attr + `{"Action":"pass","Package":"p","Test":"TestA"}`, header + "| curl, 3 answers | 12 | 10 | 2 |\n", "", ""},
		{
			"failure", attr + `{"Action":"output","Package":"p","Test":"TestA","Output":"bad\n"}{"Action":"output","Package":"p","Test":"TestB","Output":"good\n"}` +
				`{"Action":"fail","Package":"p","Test":"TestA"}{"Action":"fail","Package":"p"}`,
			header + "| curl, 3 answers | 12 | 10 | 2 |\n", "bad\n", "failed: p TestA, p",
		},
		{"no build", `{"Action":"build-output","ImportPath":"p","Output":"syntax\n"}{"Action":"fail","Package":"p"}`, "", "syntax\n", "nothing was compared"},
		{"no JSON", "ok p", "", "", "stdin is not the output of go test -json: invalid character 'o' looking for beginning of value"},
		{"no numbers", `{"Action":"attr","Package":"p","Key":"differ","Value":"x"}`, "", "", `p: the attribute is "x"`},
	} {
		var out, log strings.Builder
		err := run(strings.NewReader(tt.in), &out, &log)
		if out.String() != tt.out || log.String() != tt.log || (err == nil) != (tt.err == "") || err != nil && err.Error() != tt.err {
			t.Errorf("%s: got %q, %q, %v", tt.name, &out, &log, err)
		}
	}
}
