package fastjson_test

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
)

// Members and scalars of JSON that is valid and has no white space.
var (
	memberName = regexp.MustCompile(`"(?:[^"\\]|\\.)*":`)
	scalar     = regexp.MustCompile(`([:,[])("(?:[^"\\]|\\.)*"|-?\d[0-9.eE+-]*|true|false|null)([,}\]])`)
)

// mutations change valid JSON, most of them so that it stays valid.
var mutations = []func(data []byte, random *rand.Rand) []byte{
	// Another value.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, scalar, random, func(m []byte) string {
			return string(m[0]) + snippets[random.IntN(len(snippets)-8)] + string(m[len(m)-1])
		})
	},
	// A name in another case, in one letter or all of them.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, memberName, random, func(m []byte) string {
			if i := random.IntN(2 * len(m)); i < len(m) {
				return string(m[:i]) + strings.ToUpper(string(m[i:i+1])) + string(m[i+1:])
			}
			return strings.ToUpper(string(m))
		})
	},
	// Letters that encoding/json takes for s and k: long s and the Kelvin sign.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, memberName, random, func(m []byte) string {
			return strings.NewReplacer("s", "\u017f", "k", "\u212a").Replace(string(m))
		})
	},
	// An escape in a name.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, memberName, random, func(m []byte) string {
			i := 1 + random.IntN(len(m)-2)
			if m[i] >= 0x80 || bytes.IndexByte(m, '\\') >= 0 || m[i] == '"' {
				return string(m)
			}
			return string(m[:i]) + `\u00` + strconv.FormatInt(0x100+int64(m[i]), 16)[1:] + string(m[i+1:])
		})
	},
	// A member twice, with another value.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, memberName, random, func(m []byte) string {
			return string(m) + []string{"null", "1", `""`, "{}", "[]", "true", `{"a":1}`, `[{},{"id":"x"}]`}[random.IntN(8)] + "," + string(m)
		})
	},
	// The whole of it twice, which is one document too many.
	func(data []byte, _ *rand.Rand) []byte { return bytes.Repeat(data, 2) },
	// White space, also of kinds that JSON does not have.
	func(data []byte, random *rand.Rand) []byte {
		return replaced(data, regexp.MustCompile(`[{},:\[\]]`), random, func(m []byte) string {
			return []string{" ", "\t", "\r\n", "\v", "\u00a0"}[random.IntN(5)] + string(m)
		})
	},
	// A byte.
	func(data []byte, random *rand.Rand) []byte {
		data = bytes.Clone(data)
		data[random.IntN(len(data))] = byte(random.IntN(256))
		return data
	},
	// A cut.
	func(data []byte, random *rand.Rand) []byte { return bytes.Clone(data[:random.IntN(len(data))]) },
}

// replaced replaces one match by chance.
func replaced(data []byte, pattern *regexp.Regexp, random *rand.Rand, by func([]byte) string) []byte {
	matches := pattern.FindAllIndex(data, -1)
	if len(matches) == 0 {
		return bytes.Clone(data)
	}
	at := matches[random.IntN(len(matches))]
	return append(append(bytes.Clone(data[:at[0]]), by(data[at[0]:at[1]])...), data[at[1]:]...)
}
