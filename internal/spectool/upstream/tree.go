package upstream

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

// What a tree may be at most: the files of others are not trusted.
const (
	maxFile  = 8 << 20
	maxFiles = 10_000
)

// A tree is the files of a spec, of which those that are needed get read. No
// path and no symbolic link leads out of it.
type tree struct {
	root  *os.Root
	files map[string]*yaml.Node
	size  int64
}

// load returns the root of a file. from is the reference that names it, nil if
// the user does.
func (t *tree) load(name string, from *yaml.Node) (*yaml.Node, error) {
	if n := t.files[name]; n != nil {
		return n, nil
	}
	if len(t.files) == maxFiles {
		return nil, at(from, "leads to more than %d files", maxFiles)
	}
	raw, err := t.read(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, at(from, "%s does not exist", name)
	case err != nil:
		return nil, at(from, "%s cannot be read: %v", name, cause(err))
	case len(raw) > maxFile:
		return nil, at(from, "%s has more than %d bytes", name, maxFile)
	}
	n, err := parse(name, raw)
	if err != nil {
		return nil, err
	}
	t.files[name] = n
	t.size += int64(len(raw))
	return n, nil
}

func (t *tree) read(name string) ([]byte, error) {
	f, err := t.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile+1))
}

// cause is an error without the path that the message has already.
func cause(err error) error {
	if e := new(fs.PathError); errors.As(err, &e) {
		return e.Err
	}
	return err
}

// A target is what a reference leads to.
type target struct {
	file, pointer string
	node          *yaml.Node
}

func (t target) key() string { return t.file + "#" + t.pointer }

// resolve follows a reference, which is relative to the file that it is in.
func (t *tree) resolve(ref *yaml.Node) (target, error) {
	file, pointer, _ := strings.Cut(ref.Value, "#")
	switch {
	case ref.Kind != yaml.ScalarNode || ref.Value == "":
		return target{}, at(ref, "$ref is no text")
	case strings.Contains(file, ":") || strings.HasPrefix(file, "/") || strings.Contains(file, `\`):
		return target{}, at(ref, "%s leads out of the tree: only relative paths are followed", ref.Value)
	case file == "":
		file = ref.Anchor
	default:
		file = path.Join(path.Dir(ref.Anchor), file)
	}
	if file == ".." || strings.HasPrefix(file, "../") {
		return target{}, at(ref, "%s leads out of the tree: if the tree is wider, name its top with --tree", ref.Value)
	}
	n, err := t.load(file, ref)
	if err != nil {
		return target{}, err
	}
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if step == "" {
			continue
		}
		if n = get(n, strings.NewReplacer("~1", "/", "~0", "~").Replace(step)); n == nil {
			return target{}, at(ref, "%s has nothing at %s", file, pointer)
		}
	}
	return target{file, strings.TrimSuffix(pointer, "/"), n}, nil
}
