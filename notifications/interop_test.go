package notifications

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// What the servers of others do in turn: on the first connection they send a
// message, one in fragments where they can, a ping, and close with code 1012; on
// the second one message more, and they print the code that they are closed with.

const nodeServer = `
const http = require('http'), { WebSocketServer } = require('ws');
const message = n => JSON.stringify({topic: 'container.new', object: {id: String(n)}, context: {label: 'ä'.repeat(300)}});
const server = http.createServer(), wss = new WebSocketServer({server, path: '/v1/notifications', perMessageDeflate: true});
let n = 0;
wss.on('connection', (ws, req) => {
  if (req.headers['x-cycle-token'] !== process.env.TOKEN) { console.log('token'); process.exit(1); }
  if (ws.extensions) console.log('extensions ' + ws.extensions);
  if (++n > 1) {
    ws.on('close', code => console.log('closed ' + code));
    ws.send(message(3));
    return;
  }
  ws.send(message(1));
  const m = Buffer.from(message(2));
  ws.send(m.subarray(0, 65), {fin: false, binary: false});
  ws.ping('between');
  ws.send(m.subarray(65), {fin: true});
  ws.on('pong', data => { console.log('pong ' + data); ws.close(1012, 'restart'); });
});
server.listen(process.argv[2] || process.argv[1], () => console.log('ready'));
process.stdin.on('end', () => process.exit(0)).resume();
`

const pythonServer = `
import asyncio, json, os, sys, websockets
def message(n):
    return json.dumps({"topic": "container.new", "object": {"id": str(n)}, "context": {"label": "\u00e4" * 300}}, ensure_ascii=False)
count = 0
async def serve(ws, *_):
    global count
    headers = ws.request_headers if hasattr(ws, "request_headers") else ws.request.headers
    if headers["X-Cycle-Token"] != os.environ["TOKEN"]:
        print("token", flush=True)
    count += 1
    if count > 1:
        await ws.send(message(3))
        await ws.wait_closed()
        print("closed", ws.close_code, flush=True)
        return
    await ws.send(message(1))
    m = message(2)
    await ws.send([m[:65], m[65:]])
    await (await ws.ping("between"))
    print("pong between", flush=True)
    await ws.close(1012, "restart")
async def main():
    server = websockets.unix_serve if hasattr(websockets, "unix_serve") else __import__("websockets.asyncio.server", fromlist=["x"]).unix_serve
    async with server(serve, sys.argv[1]):
        print("ready", flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)
asyncio.run(main())
`

func TestInteropNode(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	if out, err := exec.Command(node, "-e", "require('ws')").CombinedOutput(); err != nil {
		t.Skipf("node does not find ws (NODE_PATH=%q): %.200s", os.Getenv("NODE_PATH"), out)
	}
	interop(t, func(path string) *exec.Cmd { return exec.Command(node, "-e", nodeServer, path) })
}

func TestInteropPython(t *testing.T) {
	t.Parallel()
	python := ""
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import websockets").Run() == nil {
			python = name
			break
		}
	}
	if python == "" {
		t.Skip("neither python3 nor /usr/bin/python3 has the module websockets")
	}
	interop(t, func(path string) *exec.Cmd { return exec.Command(python, "-c", pythonServer, path) })
}

func interop(t *testing.T, command func(path string) *exec.Cmd) {
	path := socketPath(t)
	cmd := command(path)
	cmd.Env = append(os.Environ(), "TOKEN="+testToken)
	cmd.Stderr = os.Stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	says := func(want string) {
		t.Helper()
		if lines.Scan(); lines.Text() != want {
			t.Fatalf("the server says %q, want %q", lines.Text(), want)
		}
	}
	says("ready")

	s := Open(dialUnix(t, path), WithBackoff(time.Millisecond, time.Millisecond))
	defer s.Close()
	got := expect(t, s, "+1, 1, 2, -0, +1, gap, 3")
	if e, ok := errors.AsType[websocket.CloseError](got[3].(Disconnected).Err); !ok || e.Code != 1012 || e.Reason != "restart" {
		t.Errorf("got %v", got[3].(Disconnected).Err)
	}
	for _, i := range []int{1, 2, 6} {
		if n := got[i].(Notification); n.Context.Label != strings.Repeat("ä", 300) {
			t.Errorf("got %s", n.Raw)
		}
	}
	says("pong between")
	start := time.Now()
	s.Close()
	if d := time.Since(start); d > CloseTimeout/2 {
		t.Errorf("Close took %v, of a server that answers", d)
	}
	says(fmt.Sprintf("closed %d", websocket.StatusNormalClosure))
	stdin.Close()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
