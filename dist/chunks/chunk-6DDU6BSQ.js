import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  readLive
} from "./chunk-R7MLS2B3.js";

// src/render/text/duration.ts
function formatDuration(ms) {
  if (ms < 59950) return `${(Math.max(0, ms) / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min`;
}

// src/cli/commands/live.ts
var PROGRESS_FROM = 5;
async function withReadingBlock(options, host, read) {
  if (options.quiet) return read(() => void 0);
  const start = host.clock.now();
  const line = (done, total) => `Reading workspaces: ${done} of ${total}  ${formatDuration(host.clock.now() - start)}`;
  if (!host.stderr.isTerminal) {
    return read((done, total) => {
      const isQuarter = Math.floor(4 * done / total) > Math.floor(4 * (done - 1) / total);
      if (total >= PROGRESS_FROM && isQuarter) host.stderr.write(`${line(done, total)}
`);
    });
  }
  const block = await host.openBlock();
  try {
    return await read((done, total) => {
      if (total >= PROGRESS_FROM) block.update(line(done, total));
    });
  } finally {
    block.update("");
    block.close();
  }
}
function readLiveWithProgress(gateway, request, host) {
  const { workspaces, parallelism, signal } = request;
  return withReadingBlock(
    request,
    host,
    (onProgress) => readLive(gateway, { workspaces, parallelism, signal, onProgress })
  );
}

export {
  formatDuration,
  withReadingBlock,
  readLiveWithProgress
};
//# sourceMappingURL=chunk-6DDU6BSQ.js.map
