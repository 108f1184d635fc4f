/** Commits, trees and branches as GitHub knows them: enough of git for the questions that the Action asks. Ids of files are git's own. */
import { createHash } from 'node:crypto';

/** The files of a commit by path: their text, or `{ link }` for a symbolic link. */
export type Files = Readonly<Record<string, string | { readonly link: string }>>;

export interface FakeCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly files: Files;
}

export interface FakeObject {
  readonly oid: string;
  readonly mode: number;
  readonly entries?: readonly (FakeObject & { readonly name: string })[];
}

const hash = (type: string, text: string): string => {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
};

export class FakeGit {
  readonly commits = new Map<string, FakeCommit>();
  /** The commits that branches are at. */
  readonly branches = new Map<string, string>();

  commit(oid: string, parents: readonly string[], files: Files): FakeCommit {
    const commit = { oid, parents, files };
    this.commits.set(oid, commit);
    return commit;
  }

  /** A commit and its ancestors, newest first: each before all that it is made of. */
  history(oid: string): FakeCommit[] {
    const depths = new Map<string, number>();
    const visit = (each: string, depth: number): void => {
      const commit = this.commits.get(each);
      if (commit === undefined || (depths.get(each) ?? -1) >= depth) return;
      depths.set(each, depth);
      for (const parent of commit.parents) visit(parent, depth + 1);
    };
    visit(oid, 0);
    return [...depths].toSorted(([, a], [, b]) => a - b).map(([each]) => this.commits.get(each)!);
  }

  /** What a commit has at a path; the root for ''. */
  objectAt(oid: string, path: string): FakeObject | undefined {
    const files: Files = this.commits.get(oid)?.files ?? {};
    const file = files[path];
    if (file !== undefined) {
      return typeof file === 'string'
        ? { oid: hash('blob', file), mode: 0o100644 }
        : { oid: hash('blob', file.link), mode: 0o120000 };
    }
    const prefix = path === '' ? '' : `${path}/`;
    const inside = Object.keys(files).filter((each) => each.startsWith(prefix));
    if (inside.length === 0) return undefined;
    const names = [...new Set(inside.map((each) => each.slice(prefix.length).split('/')[0]!))].sort();
    const entries = names.map((name) => ({ name, ...this.objectAt(oid, prefix + name)! }));
    const text = entries.map((entry) => `${entry.mode} ${entry.name}\0${entry.oid}`).join('\n');
    return { oid: hash('tree', text), mode: 0o40000, entries };
  }
}
