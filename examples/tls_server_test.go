package examples_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

const domain = "shop.example.com"

// certificate returns a new certificate as the platform has them.
func certificate(t *testing.T, id cycle.ID) cycle.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), DNSNames: []string{domain},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	cert, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return cycle.Certificate{
		ID:         id,
		Domains:    []string{domain},
		Bundle:     string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert})),
		PrivateKey: string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})),
	}
}

func TestTLSServer(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "api.sock")
	opts := []emulator.Option{emulator.WithSocket(socket), emulator.WithToken("a-token")}
	platform := emulator.Start(t, opts...)
	p := start(t, "tls-server", platform.Environ(), "-listen", "127.0.0.1:0")
	p.expect("loaded 1 certificates")
	address, ok := strings.CutPrefix(p.line(), "serving https://")
	if !ok {
		t.Fatal(address)
	}
	p.expect("loaded 1 certificates") // as it follows them now
	// serves checks that the server has this certificate.
	serves := func(want cycle.Certificate) {
		t.Helper()
		roots := x509.NewCertPool()
		roots.AppendCertsFromPEM([]byte(want.Bundle))
		c := client(t, &http.Transport{
			TLSClientConfig:   &tls.Config{RootCAs: roots, ServerName: domain},
			ForceAttemptHTTP2: true,
		})
		if got := get(t, c, "https://"+address); got != "200 this is "+domain+"\n" {
			t.Errorf("%q", got)
		}
	}
	first := platform.State().Certificates[0]
	serves(first)

	second := certificate(t, "64f00d000000000000000002")
	platform.Update(func(s *emulator.State) { s.Certificates = []cycle.Certificate{second} })
	p.expect("loaded 1 certificates")
	serves(second)

	broken := certificate(t, "64f00d000000000000000003")
	broken.PrivateKey = first.PrivateKey
	platform.Update(func(s *emulator.State) { s.Certificates = []cycle.Certificate{broken} })
	p.expect(`certificate 64f00d000000000000000003 of ["` + domain + `"]: tls: private key does not match public key`)
	serves(second)

	// One that came when nobody could tell.
	if err := platform.Close(); err != nil {
		t.Fatal(err)
	}
	third := certificate(t, "64f00d000000000000000004")
	state := emulator.DefaultState()
	state.Certificates = []cycle.Certificate{third}
	emulator.Start(t, append(opts, emulator.WithState(state))...)
	p.expect("loaded 1 certificates")
	serves(third)
	p.end()
}
