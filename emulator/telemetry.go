package emulator

import (
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// moved returns the figures of an instance some steps later. Counters grow by
// what the state has with each step, and the memory in use goes up and down.
func moved(t cycle.InstanceTelemetry, steps int64, step time.Duration) cycle.InstanceTelemetry {
	t = deepCopy(t)
	s := &t.Stats
	s.Time = s.Time.Add(time.Duration(steps) * step)
	s.CPU.Usage.Total += steps * s.CPU.Usage.Total
	s.CPU.Usage.Kernel += steps * s.CPU.Usage.Kernel
	s.CPU.Usage.User += float64(steps) * s.CPU.Usage.User
	for i := range s.Network.Interfaces {
		n := &s.Network.Interfaces[i]
		n.RxBytes += steps * n.RxBytes
		n.TxBytes += steps * n.TxBytes
		n.RxPackets += steps * n.RxPackets
		n.TxPackets += steps * n.TxPackets
	}
	if m := s.Memory.Usage; m != nil && m.Usage != nil {
		const high = 8 // steps up, and as many down
		up := steps % (2 * high)
		*m.Usage *= 1 + float64(min(up, 2*high-up))/100
	}
	return t
}
