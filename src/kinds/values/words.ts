/** Words of the API, and when two of them are the same one. */

/** Whether two names differ in case and punctuation alone: the writer means the other one. */
export const isSameWord = (a: string, b: string): boolean => plainWord(a) === plainWord(b);

const plainWord = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
