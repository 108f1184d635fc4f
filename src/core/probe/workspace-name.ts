/** The names of the workspaces that probes make, and nothing else may have. */

/** `sluice-probe-` and twelve hexadecimal digits. */
const FORM = /^sluice-probe-[0-9a-f]{12}$/;

/** Whether a workspace was made by a probe. */
export const isProbeWorkspace = (name: string): boolean => FORM.test(name);

/** A new name. `random` gives numbers from 0 up to 1, as a clock does. */
export function probeWorkspaceName(random: () => number): string {
  const digits = Array.from({ length: 12 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `sluice-probe-${digits}`;
}
