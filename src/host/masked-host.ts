/** A host whose output passes a mask: what the core gave out is masked already, and what else is printed is as well. */
import type { Host, Output } from './host.ts';

/** A host that prints nothing unmasked. */
export function maskOutputs(host: Host, mask: (text: string) => string): Host {
  return Object.create(host, {
    stdout: { value: masked(host.stdout, mask), enumerable: true },
    stderr: { value: masked(host.stderr, mask), enumerable: true },
    openBlock: {
      value: async () => {
        const block = await host.openBlock();
        return {
          update: (text: string) => {
            block.update(mask(text));
          },
          close: () => {
            block.close();
          },
        };
      },
      enumerable: true,
    },
  }) as Host;
}

/** Size and kind of a stream change while it is used, so they are asked for each time. */
function masked(output: Output, mask: (text: string) => string): Output {
  return {
    write: (text) => {
      output.write(mask(text));
    },
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
  };
}
