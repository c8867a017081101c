package emulator

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"strings"
	"time"
)

// selfSigned returns a certificate for domains and its private key, both as PEM:
// the same for the same domains, so that a state can be made again. It is valid
// whatever the clock says, also in a synctest bubble.
func selfSigned(domains ...string) (bundle, key string) {
	private := keyOf(strings.Join(domains, " "))
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		Subject:      pkix.Name{CommonName: commonName(domains[0])},
		DNSNames:     domains,
		NotBefore:    time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC),
		NotAfter:     time.Date(2100, time.January, 1, 0, 0, 0, 0, time.UTC),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	cert, err := x509.CreateCertificate(nil, template, template, private.Public(), private) // without randomness the signature is RFC 6979's
	if err != nil {
		panic(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		panic(err)
	}
	return encodePEM("CERTIFICATE", cert), encodePEM("PRIVATE KEY", der)
}

// commonName is a name that is short enough, X.509 has a limit.
func commonName(domain string) string { return domain[:min(len(domain), 64)] }

// keyOf returns the private key that belongs to a name. It keeps no secret.
func keyOf(name string) *ecdsa.PrivateKey {
	hash := sha256.Sum256([]byte("fairlead emulator " + name))
	for {
		private, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), hash[:])
		if err == nil {
			return private
		}
		hash = sha256.Sum256(hash[:]) // it was no number of the curve, which hardly ever happens
	}
}

func encodePEM(typ string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: typ, Bytes: der}))
}
