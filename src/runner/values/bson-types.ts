/** The types of BSON values, apart from the classes of the package `bson`: the library's declarations name no package. */

/** A BSON value; `undefined` is a missing one, which no document holds. */
export type Bson = unknown;

/** A BSON document: a plain object. */
export type Doc = Record<string, Bson>;
