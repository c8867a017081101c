package fairlead_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// Every step of .ci/run is run by a job, and jobs run nothing else.
func TestJobsRunAllSteps(t *testing.T) {
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), ".ci/run", "-l").Output()
	if err != nil {
		t.Fatal(err)
	}
	var jobs struct {
		Jobs map[string]struct{ Steps []struct{ Uses, Run string } }
	}
	readYAML(t, ".github/workflows/ci.yml", &jobs)
	command := regexp.MustCompile(`^(?:sudo --preserve-env env "PATH=\$PATH" )?\.ci/run (.+)$`)
	var run []string
	for name, job := range jobs.Jobs {
		for _, step := range job.Steps {
			words := command.FindStringSubmatch(step.Run)
			switch {
			case words != nil:
				run = append(run, strings.Fields(words[1])...)
			case step.Uses == "":
				t.Errorf("job %s runs %q, which is not a step of .ci/run", name, step.Run)
			}
		}
	}
	steps := strings.Fields(string(out))
	slices.Sort(steps)
	slices.Sort(run)
	if run = slices.Compact(run); !slices.Equal(run, steps) {
		t.Errorf("the jobs of ci.yml run %q, and .ci/run has %q", run, steps)
	}
}

// A tag can be moved to other code, a commit cannot.
func TestActionsArePinned(t *testing.T) {
	t.Parallel()
	workflows, err := filepath.Glob(".github/workflows/*.yml")
	if err != nil || len(workflows) == 0 {
		t.Fatalf("workflows: %q, %v", workflows, err)
	}
	pinned := regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	for _, name := range workflows {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		uses := regexp.MustCompile(`(?m)\buses: *(.*)$`).FindAllStringSubmatch(string(text), -1)
		if len(uses) == 0 {
			t.Errorf("%s uses no action", name)
		}
		for _, action := range uses {
			if !pinned.MatchString(action[1]) {
				t.Errorf("%s: %q is not of the form owner/action@COMMIT # vX.Y.Z", name, action[1])
			}
		}
	}
}

func TestDependabotKnowsAllModules(t *testing.T) {
	t.Parallel()
	var config struct {
		Updates []struct {
			Ecosystem   string `yaml:"package-ecosystem"`
			Directories []string
		}
	}
	readYAML(t, ".github/dependabot.yml", &config)
	for _, update := range config.Updates {
		if update.Ecosystem != "gomod" {
			continue
		}
		var want []string
		for _, folder := range modules(t) {
			want = append(want, path.Join("/", folder))
		}
		if slices.Sort(update.Directories); !slices.Equal(update.Directories, want) {
			t.Errorf("dependabot.yml has %q, and there are %q", update.Directories, want)
		}
		return
	}
	t.Error("dependabot.yml has nothing for gomod")
}

// modules returns the folders of this module and of the nested ones, sorted.
func modules(t *testing.T) []string {
	t.Helper()
	var folders []string
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || name != "." && strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case d.Name() == "go.mod":
			folders = append(folders, filepath.ToSlash(filepath.Dir(name)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(folders)
	return folders
}

func readYAML(t *testing.T, name string, v any) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
