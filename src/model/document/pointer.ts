/** JSON Pointers (RFC 6901) to and from paths of keys. */

/** `['headers', 'a/b']` as `/headers/a~1b`. */
export function formatPointer(path: readonly string[]): string {
  return path.map((segment) => '/' + segment.replace(/~/g, '~0').replace(/\//g, '~1')).join('');
}

/** The path that a pointer means. A missing leading slash is forgiven. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}
