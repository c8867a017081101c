package socket

import (
	"context"
	"net"
	"net/http"
	"net/http/httptrace"
)

// A standardTransport is that of net/http.
type standardTransport struct{ *http.Transport }

// newStandardTransport returns one for HTTP/1.1. It is not a clone of
// [http.DefaultTransport], which any package may have changed.
func newStandardTransport(a Address, o TransportOptions) *standardTransport {
	dialer := &Dialer{Address: a}
	tlsConfig := o.TLSConfig.Clone() // nil stays nil
	if tlsConfig != nil {
		tlsConfig.NextProtos = nil // the transport knows what it speaks
	}
	http1 := new(http.Protocols)
	http1.SetHTTP1(true)
	return &standardTransport{&http.Transport{
		DialContext:            dialer.DialContext,
		TLSClientConfig:        tlsConfig,
		Protocols:              http1,
		DisableCompression:     true,
		MaxIdleConns:           maxIdleConns,
		MaxIdleConnsPerHost:    maxIdleConns,
		MaxConnsPerHost:        maxConns,
		IdleConnTimeout:        idleConnTimeout,
		TLSHandshakeTimeout:    tlsHandshakeTimeout,
		ExpectContinueTimeout:  expectContinueTimeout,
		MaxResponseHeaderBytes: maxResponseHeaderBytes,
	}}
}

func (t *standardTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	sent := req
	if b := connected(req.Context()); b != nil {
		trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { b.Store(true) }}
		sent = sent.WithContext(httptrace.WithClientTrace(req.Context(), trace))
	}
	resp, err := t.Transport.RoundTrip(sent)
	if resp != nil {
		resp.Request = req
	}
	return resp, err
}

// A tcpTransport has what HTTP has for networks: HTTP/2, compression, proxies.
type tcpTransport struct {
	any     *standardTransport
	upgrade *standardTransport // HTTP/1.1, which is what can be upgraded
}

func newTCPTransport(a Address, o TransportOptions) *tcpTransport {
	t := &tcpTransport{newStandardTransport(a, o), newStandardTransport(a, o)}
	t.any.Protocols.SetHTTP2(true)
	t.any.DisableCompression = false
	for _, tr := range []*standardTransport{t.any, t.upgrade} {
		tr.Proxy = o.Proxy
		if o.Proxy != nil {
			tr.DialContext = dialOrProxy(a)
		}
	}
	return t
}

// dialOrProxy connects to a, or to the proxy that net/http asks for: the guard in
// front of the transport has seen to it that the request is for a.
func dialOrProxy(a Address) func(ctx context.Context, network, addr string) (net.Conn, error) {
	dialer := &Dialer{Address: a}
	proxy := &net.Dialer{Timeout: DefaultDialTimeout}
	return func(ctx context.Context, network, addr string) (net.Conn, error) {
		if addr == a.hostPort() {
			return dialer.DialContext(ctx, network, addr)
		}
		return proxy.DialContext(ctx, network, addr)
	}
}

func (t *tcpTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Header.Get("Upgrade") != "" {
		return t.upgrade.RoundTrip(req)
	}
	return t.any.RoundTrip(req)
}

func (t *tcpTransport) CloseIdleConnections() {
	t.any.CloseIdleConnections()
	t.upgrade.CloseIdleConnections()
}
