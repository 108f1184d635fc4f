/**
 * One layout for every YAML file, by Prettier, so that its users see no difference: two spaces a level, braces with a
 * space inside, a map or list on one line only where it fits, one blank line at most. Values, comments, the order of
 * keys, anchors and numbers as they are spelt stay; quotes become single ones where that needs no escape.
 */
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';

/** `text` in the common layout. The caller has parsed it, so it is known to be valid YAML. */
export function formatYaml(text: string): Promise<string> {
  return format(text, {
    parser: 'yaml',
    plugins: [yaml],
    printWidth: 100,
    singleQuote: true,
    proseWrap: 'preserve',
    endOfLine: 'lf',
  });
}
