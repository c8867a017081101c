// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

package cycleserver

import (
	. "github.com/fairlead-go/fairlead/generated/cycle"
)

// CreateInstanceJobJSONRequestBody is the body of a createInstanceJob request.
type CreateInstanceJobJSONRequestBody = InstanceTask

// SubmitLoadBalancerTelemetryJSONRequestBody is the body of a
// submitLoadBalancerTelemetry request.
type SubmitLoadBalancerTelemetryJSONRequestBody = map[string]LoadBalancerTelemetrySnapshot

// PostEventJSONRequestBody is the body of a postEvent request.
type PostEventJSONRequestBody = []Event

// PostMetricJSONRequestBody is the body of a postMetric request.
type PostMetricJSONRequestBody = []Metric

// PostObjectCacheJSONRequestBody is the body of a postObjectCache request.
type PostObjectCacheJSONRequestBody = ObjectCacheSave

// DownloadImageJSONRequestBody is the body of a downloadImage request.
type DownloadImageJSONRequestBody = DownloadImageInput
