package metadata

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// What else is wrong with a file, besides what opening it reports: errors.Is
// finds [fs.ErrNotExist] if it is absent and [fs.ErrPermission] if it may not be
// read.
var (
	// ErrNotRegular says that the path is a directory, a pipe, a device or the
	// like.
	ErrNotRegular = errors.New("it is not a regular file")
	// ErrTooLarge says that the file has more than MaxSize bytes.
	ErrTooLarge = fmt.Errorf("it has more than %d bytes", MaxSize)
)

// FileError is the error of [ReadFile] and [Read]: which file, and what about
// it. Unwrap gives the cause.
type FileError struct {
	Path string
	Err  error
	Hint string // what to do about it, "" for nothing
}

func (e *FileError) Error() string {
	s := "metadata: " + e.Path + ": " + e.Err.Error()
	if e.Hint != "" {
		s += ": " + e.Hint
	}
	return s
}

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Err }

// SyntaxError is content that is not JSON.
type SyntaxError struct {
	Line, Column int // where, from 1; columns count bytes
	// Torn says that the content ends too early: it may be being written.
	Torn bool
	Err  error
}

func (e *SyntaxError) Error() string {
	if e.Torn {
		return fmt.Sprintf("the JSON breaks off at line %d, column %d", e.Line, e.Column)
	}
	return fmt.Sprintf("line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns the error of the JSON decoder.
func (e *SyntaxError) Unwrap() error { return e.Err }

// ShapeError is JSON whose values are of another kind than the platform's.
type ShapeError struct {
	Path string // where, e.g. "services.vpn.enable"
	Want string // what should be there, e.g. "a boolean"
	Err  error  // of the JSON decoder, nil if there was none
}

func (e *ShapeError) Error() string { return e.Path + " is not " + e.Want }

// Unwrap returns the error of the JSON decoder.
func (e *ShapeError) Unwrap() error { return e.Err }

// explain says where in data an error of the JSON decoder is.
func explain(data []byte, err error) error {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		before := data[:min(max(int(syntax.Offset)-1, 0), len(data))]
		return &SyntaxError{
			Line:   bytes.Count(before, []byte("\n")) + 1,
			Column: len(before) - (bytes.LastIndexByte(before, '\n') + 1) + 1,
			Torn:   endsEarly(data),
			Err:    err,
		}
	}
	if shape, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		path := shape.Field
		if path == "" {
			path = "the file"
		}
		return &ShapeError{Path: path, Want: kindOf(shape.Type), Err: err}
	}
	return &ShapeError{Path: "the file", Want: "an environment (" + err.Error() + ")", Err: err}
}

// endsEarly reports whether data, which is not JSON, could become JSON if more
// came after it. The decoder of streams tells; Unmarshal's errors do not, where
// data ends within a word like "true" or an escape.
func endsEarly(data []byte) bool {
	var value json.RawMessage
	err := json.NewDecoder(bytes.NewReader(data)).Decode(&value)
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || bytes.HasPrefix(byteOrderMark, data)
}

// kindOf names a Go type as JSON does.
func kindOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "a boolean"
	case reflect.String:
		return "a string"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Int64, reflect.Int:
		return "an integer"
	case reflect.Float64:
		return "a number"
	}
	return "an object"
}
