/** When processes of this machine began, where the system tells: a number that is used again is another process. */
import { readFile } from 'node:fs/promises';

/** Kernels count in hundredths of a second for programs, whatever their own clock is (`USER_HZ`). */
const TICKS_PER_SECOND = 100;

/** Milliseconds since 1970, to about a second; undefined where it is not known. Linux alone tells it in files: proc(5). */
export async function processStart(pid: number): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, is in parentheses and may hold anything; the start is the 22nd.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    const boot = Number(/^btime (\d+)$/m.exec(await readFile('/proc/stat', 'utf8'))?.[1]);
    const start = (boot + ticks / TICKS_PER_SECOND) * 1000;
    return Number.isFinite(start) ? start : undefined;
  } catch {
    return undefined;
  }
}
