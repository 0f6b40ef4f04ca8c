// Runs the module without imports in wazero: main MODULE TEXT prints its version, and what is counted of a file.
package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// The core is an instance of the module.
type core struct {
	context context.Context
	module  api.Module
}

func start(binary []byte) (*core, error) {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	compiled, err := runtime.CompileModule(ctx, binary)
	if err != nil {
		return nil, err
	}
	if imports := compiled.ImportedFunctions(); len(imports) > 0 {
		return nil, fmt.Errorf("the module imports %d functions", len(imports))
	}
	module, err := runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	return &core{ctx, module}, err
}

// Calls an exported function; the result is its first one, or 0.
func (c *core) call(name string, parameters ...uint64) (uint64, error) {
	function := c.module.ExportedFunction(name)
	if function == nil {
		return 0, errors.New(name + " is not exported")
	}
	results, err := function.Call(c.context, parameters...)
	if err != nil || len(results) == 0 {
		return 0, err
	}
	return results[0], nil
}

// Calls a function that answers with a wb_status.
func (c *core) do(name string, parameters ...uint64) error {
	status, err := c.call(name, parameters...)
	if err == nil && status != 0 {
		err = fmt.Errorf("%s: status %d", name, int32(status))
	}
	return err
}

// A block of the module's memory.
func (c *core) allocate(size int) (uint64, error) {
	block, err := c.call("wb_block_allocate", uint64(size))
	if err == nil && block == 0 {
		err = errors.New("no memory")
	}
	return block, err
}

// The first six of wb_totals: words, distinct words, sentences, paragraphs, lines, syllables.
func (c *core) analyze(text []byte) (totals [6]uint64, err error) {
	const sizeOfTotals = 14 * 8
	given, err := c.allocate(len(text))
	if err != nil {
		return
	}
	results, err := c.allocate(sizeOfTotals + 8)
	if err != nil {
		return
	}
	c.module.Memory().Write(uint32(given), text)
	handle := results + sizeOfTotals
	if err = c.do("wb_analyze", given, uint64(len(text)), 0, handle); err != nil {
		return
	}
	analysis, _ := c.module.Memory().ReadUint32Le(uint32(handle))
	if err = c.do("wb_analysis_totals", uint64(analysis), results); err != nil {
		return
	}
	bytes, _ := c.module.Memory().Read(uint32(results), sizeOfTotals)
	for i := range totals {
		totals[i] = binary.LittleEndian.Uint64(bytes[8*i:])
	}
	if err = c.do("wb_analysis_free", uint64(analysis)); err != nil {
		return
	}
	for _, block := range []uint64{given, results} {
		if _, err = c.call("wb_block_release", block); err != nil {
			return
		}
	}
	return
}

func run() error {
	binary, err := os.ReadFile(os.Args[1])
	if err != nil {
		return err
	}
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		return err
	}
	c, err := start(binary)
	if err != nil {
		return err
	}
	simd, err := c.call("wb_uses_simd")
	if err != nil {
		return err
	}
	totals, err := c.analyze(text)
	if err != nil {
		return err
	}
	fmt.Println(simd, totals)
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
