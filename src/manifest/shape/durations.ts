/** Durations as manifests write them: `30s`, `5m`, `1h`. */

const UNIT_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** So many seconds; undefined for a text of another form. */
export function secondsOf(text: string | undefined): number | undefined {
  const [, size, unit] = /^(\d+)([smh])$/.exec(text ?? '') ?? [];
  return size === undefined || unit === undefined ? undefined : Number(size) * (UNIT_SECONDS[unit] ?? 1);
}
