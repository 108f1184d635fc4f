/** Loaded before a program: writing into .sluice/restore fails, as on a full disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Files on the full disk, by their descriptors. */
const full = new Set();

fs.open = new Proxy(fs.open, {
  apply: (open, self, [path, ...rest]) => {
    const done = rest.pop();
    return Reflect.apply(open, self, [
      path,
      ...rest,
      (/** @type {Error | null} */ error, /** @type {number} */ fd) => {
        if (/[/\\]\.sluice[/\\]restore[/\\]/.test(String(path))) full.add(fd);
        done(error, fd);
      },
    ]);
  },
});

fs.write = new Proxy(fs.write, {
  apply: (write, self, args) => {
    if (!full.has(args[0])) return Reflect.apply(write, self, args);
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return args.at(-1)(error);
  },
});

syncBuiltinESMExports();
