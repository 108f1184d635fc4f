/**
 * One layout for every YAML file, by Prettier, so that its users see no difference: two spaces a level, braces with a
 * space inside, a map or list on one line only where it fits, one blank line at most. Values, comments, the order of
 * keys, anchors and numbers as they are spelt stay; quotes become single ones where that needs no escape.
 */
import type { Plugin } from 'prettier';

/** `text` in the common layout. The caller has parsed it, so it is known to be valid YAML. */
export async function formatYaml(text: string): Promise<string> {
  const [{ format }, yaml] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/yaml'),
  ]);
  return format(text, {
    parser: 'yaml',
    plugins: [yaml as Plugin],
    printWidth: 100,
    singleQuote: true,
    proseWrap: 'preserve',
    endOfLine: 'lf',
  });
}
