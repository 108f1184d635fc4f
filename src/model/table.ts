/** Reading the tables of the program under names that users wrote. */

/** What `table` has under `name`; undefined when it has nothing there, for `constructor` and its kin too. */
export function lookUp<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
