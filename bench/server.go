package main

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
)

// batch is how many notifications come for one request for more.
const batch = 500

// A server runs in a process of its own and answers with canned bytes, so that
// what is measured is the client. It is the same for all peers.
type server struct {
	path string
	cmd  *exec.Cmd
	dir  string
}

func startServer() (*server, error) {
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		return nil, err
	}
	s := &server{dir: dir, path: filepath.Join(dir, "s")}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s.cmd = exec.Command(self, "serve", s.path)
	s.cmd.Stderr = os.Stderr
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		s.close()
		return nil, fmt.Errorf("the server did not start: %w", err)
	}
	return s, nil
}

func (s *server) close() {
	s.cmd.Process.Kill()
	s.cmd.Wait()
	os.RemoveAll(s.dir)
}

// serve is the server's process. It prints a line when it listens.
func serve(path string) error {
	l, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	h := &handler{answers: map[string][]byte{
		"/v1/environment": answer(environment()),
		"/v1/container/instances?container-id=small": answer(instances(100)),
		"/v1/container/instances?container-id=large": answer(instances(1000)),
	}}
	for i := range batch {
		h.frames = append(h.frames, frame(notification(i))...)
	}
	fmt.Println("listening")
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		h.accepted.Add(1)
		go h.serve(conn)
	}
}

type handler struct {
	answers  map[string][]byte
	frames   []byte
	accepted atomic.Int64
	more     atomic.Pointer[chan struct{}] // of the last that asked for notifications
}

func answer(body string) []byte {
	return fmt.Appendf(nil, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
}

// frame makes a WebSocket text message of less than 64 KiB.
func frame(payload string) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0x81, 126}, uint16(len(payload))), payload...)
}

func (h *handler) serve(conn net.Conn) {
	defer conn.Close()
	r := bufio.NewReader(conn)
	for {
		path, key, err := readHead(r)
		if err != nil {
			return
		}
		reply := h.answers[path]
		switch path {
		case "/v1/notifications":
			sum := sha1.Sum([]byte(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
			fmt.Fprintf(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: %s\r\n\r\n", base64.StdEncoding.EncodeToString(sum[:]))
			more := make(chan struct{}, 2)
			h.more.Store(&more)
			for more <- struct{}{}; ; <-more {
				if _, err := conn.Write(h.frames); err != nil {
					return
				}
			}
		case "/more": // of the notifications
			*h.more.Load() <- struct{}{}
			reply = answer("{}")
		case "/accepted": // how many connections there were
			reply = answer(strconv.FormatInt(h.accepted.Load(), 10))
		}
		if reply == nil {
			fmt.Fprintf(os.Stderr, "bench server: no answer to %q\n", path)
			return
		}
		if _, err := conn.Write(reply); err != nil {
			return
		}
	}
}

// readHead reads a request, which has no body.
func readHead(r *bufio.Reader) (path, key string, err error) {
	for {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return "", "", err
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			return path, key, nil
		}
		if path == "" {
			_, rest, _ := strings.Cut(string(line), " ")
			path, _, _ = strings.Cut(rest, " ")
		} else if name, value, _ := bytes.Cut(line, []byte(": ")); bytes.EqualFold(name, []byte("Sec-WebSocket-Key")) {
			key = string(value)
		}
	}
}
