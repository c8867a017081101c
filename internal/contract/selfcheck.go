package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// CheckExamples checks that examples of all bodies and answers are what the
// contract itself allows: a schema that refuses its own examples contradicts
// itself.
func (c *Contract) CheckExamples() error {
	var errs []error
	for _, op := range c.operations {
		if op.Body != nil && op.Body.schema != nil {
			for v := range op.Body.schema.examples() {
				errs = append(errs, op.checkExample("body", v, func(b []byte) error {
					found, err := op.checkBody(op.Body.MediaType, op.Body.schema, op.Body.MediaType, b)
					for _, v := range found {
						err = errors.Join(err, errors.New(v.String()))
					}
					return err
				}))
			}
		}
		for _, a := range op.Answers {
			if a.schema == nil {
				continue
			}
			status, err := strconv.Atoi(a.Status)
			if err != nil {
				status = 500
			}
			for v := range a.schema.examples() {
				errs = append(errs, op.checkExample(a.Status, v, func(b []byte) error {
					return op.CheckAnswer(status, a.MediaType, b)
				}))
			}
		}
	}
	return errors.Join(errs...)
}

func (op *Operation) checkExample(what string, v any, check func([]byte) error) error {
	b, err := json.Marshal(v)
	if err == nil {
		err = check(b)
	}
	if err != nil {
		return fmt.Errorf("%s: an example of its %s is not valid: %w: %s", op.ID, what, err, b)
	}
	return nil
}
