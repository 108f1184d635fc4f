/** Which YAML files of a directory are manifests. */

/** Whether a YAML text looks like a manifest: it has an `apiVersion` of Sluice. */
export const isManifestText = (text: string): boolean =>
  /(?:^[ \t]*|[{,]\s*)["']?apiVersion["']?\s*:\s*["']?sluice\//m.test(text);
