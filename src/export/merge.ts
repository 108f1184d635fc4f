/**
 * Lays what Atlas has into a manifest: adds what is missing, updates what differs, and names what it leaves as it is. What differs is what a
 * plan says; an empty manifest is the case in which everything is missing.
 */
import { compareAddresses, formatAddress, manifestPath } from '../model/address.ts';
import type { Address } from '../model/address.ts';
import { Document, isDocument, isList, textOf, valueAt } from '../model/document.ts';
import type { Value } from '../model/document.ts';
import { parseJson } from '../model/document/json-text.ts';
import type { Change, FieldChange, Plan } from '../plan/plan.ts';
import { parsePointer } from '../model/document/pointer.ts';
import { OutsideText } from './entry.ts';
import { FileNames } from './file-names.ts';
import { ManifestText } from './manifest-text.ts';
import type { PipelineFormat } from './pipeline-text.ts';
import { printPipeline, updatePipeline } from './pipeline-text.ts';
import type { Exported, ExportedResource, LeftOut } from './project.ts';

export interface MergeRequest {
  /** The text of `sluice.yaml`; empty where there is none. */
  readonly text: string;
  /** The value of `project` in a new manifest. */
  readonly project: string;
  readonly exported: Exported;
  /** What planning the manifest as it stands gives; undefined where there is none. */
  readonly plan?: Pick<Plan, 'changes' | 'removed' | 'desired'>;
  /** The pipeline files that the manifest reads, by their path from its folder. */
  readonly pipelineFiles: ReadonlyMap<string, string>;
  readonly format: PipelineFormat;
  /** Processors whose pipeline is written as JSON in any case. */
  readonly asJson: ReadonlySet<string>;
  readonly escape: (text: string) => string;
}

export interface Merged {
  /** Every file that is to be there, by its path from the manifest's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** What differs from Atlas and is not written, and why. */
  readonly kept: readonly LeftOut[];
  /** Whose pipeline is in a file that is written afresh: formatted addresses by path. */
  readonly owners: ReadonlyMap<string, string>;
}

export function mergeExport(request: MergeRequest): Merged {
  return new Merge(request).run();
}

class Merge {
  readonly #request: MergeRequest;
  readonly #manifest: ManifestText;
  readonly #files = new Map<string, string>();
  readonly #kept: LeftOut[] = [];
  readonly #owners = new Map<string, string>();
  readonly #folders = new FileNames();
  readonly #names = new Map<string, FileNames>();

  constructor(request: MergeRequest) {
    this.#request = request;
    this.#manifest = new ManifestText(request.text, request.escape);
  }

  run(): Merged {
    const { plan, exported } = this.#request;
    const changes = new Map((plan?.changes ?? []).map((change) => [formatAddress(change.address), change]));
    const renamed = new Set(
      [...changes.values()].flatMap(({ address, renamedFrom }) =>
        renamedFrom === undefined ? [] : [formatAddress({ ...address, name: renamedFrom })],
      ),
    );
    if (plan === undefined) {
      this.#manifest.set(['apiVersion'], 'sluice/v1');
      this.#manifest.setRaw(['project'], this.#request.project);
      const hasLinks = exported.resources.some(({ address }) => address.kind === 'privateLink');
      if (hasLinks) this.#manifest.set(['privateLinks'], new Document([]));
      const hasPeerings = exported.resources.some(({ address }) => address.kind === 'vpcPeering');
      if (hasPeerings) this.#manifest.set(['vpcPeerings'], new Document([]));
      this.#manifest.set(['workspaces'], new Document([]));
    }
    for (const resource of exported.resources) {
      const { address } = resource;
      const change = changes.get(formatAddress(address));
      const isRemoved = plan?.removed.some((one) => compareAddresses(one, address) === 0) === true;
      if (renamed.has(formatAddress(address))) this.#keep(address, 'the manifest renames it');
      else if (isRemoved) this.#keep(address, "the manifest lists it under 'removed'");
      else if (!this.#manifest.has(manifestPath(address))) this.#add(resource);
      else if (change !== undefined) this.#update(resource, change);
    }
    for (const change of changes.values()) {
      if (change.action === 'create') this.#keep(change.address, 'it is in the manifest and not in Atlas');
    }
    if (plan === undefined) this.#manifest.addRemarks(remarksOf(exported.leftOut));
    for (const [path, text] of this.#request.pipelineFiles) {
      if (!this.#files.has(path)) this.#files.set(path, text);
    }
    this.#files.set('sluice.yaml', this.#manifest.toString());
    return { files: this.#files, kept: this.#kept, owners: this.#owners };
  }

  #keep(address: Address, reason: string): void {
    this.#kept.push({ address, reason });
  }

  #add(resource: ExportedResource): void {
    const path = manifestPath(resource.address);
    if (this.#manifest.isShared(path.slice(0, -1))) {
      this.#keep(resource.address, 'it belongs to a map that the manifest shares through an anchor');
      return;
    }
    const { body } = resource;
    const entry = resource.pipeline ? withPipeline(body, this.#writePipeline(resource)) : body;
    this.#manifest.set(path, entry, {
      comments: resource.comments,
      isBlock: resource.pipeline !== undefined,
    });
  }

  /** Writes a processor's pipeline into its own file and gives the path. */
  #writePipeline({ address, pipeline }: ExportedResource): string {
    const { format, asJson, escape } = this.#request;
    const used = asJson.has(formatAddress(address)) ? 'json' : format;
    let names = this.#names.get(address.workspace);
    if (names === undefined) {
      names = new FileNames(`pipelines/${this.#folders.give(address.workspace)}/`);
      this.#names.set(address.workspace, names);
      for (const path of this.#request.pipelineFiles.keys()) {
        if (path.startsWith(names.folder)) names.take(path.slice(names.folder.length));
      }
    }
    const path = names.folder + names.give(address.name, `.${used}`);
    this.#files.set(path, printPipeline(pipeline ?? [], used, escape));
    this.#owners.set(path, formatAddress(address));
    return path;
  }

  #update(resource: ExportedResource, change: Change): void {
    const base = manifestPath(resource.address);
    const fields = change.fields.filter((field) => isDifference(field, change));
    const silenced = valueAt(resource.body, ['ignoreRules']);
    const codes = (isDocument(silenced) ? silenced.entries : []).filter(
      ([code]) => !this.#manifest.has([...base, 'ignoreRules', code]),
    );
    if (fields.length === 0 && codes.length === 0) return;
    if (this.#manifest.isShared(base)) {
      this.#keep(resource.address, 'the manifest shares its entry through an anchor');
      return;
    }
    for (const [code, why] of codes) this.#manifest.set([...base, 'ignoreRules', code], why);
    const isOther = change.action === 'replace' && change.address.kind !== 'processor';
    if (isOther) this.#replace(resource, change);
    else for (const field of fields) this.#updateField(resource, change, field);
    this.#ignore(resource, base);
  }

  /** Another type of connection has other fields. */
  #replace(resource: ExportedResource, change: Change): void {
    const base = manifestPath(resource.address);
    for (const key of change.after?.keys() ?? []) {
      if (!resource.body.has(key)) this.#manifest.unset([...base, key], base.length);
    }
    for (const [key, value] of resource.body.entries) this.#manifest.set([...base, key], value);
  }

  #updateField(resource: ExportedResource, change: Change, field: FieldChange): void {
    const { address, body } = resource;
    const base = manifestPath(address);
    const path = parsePointer(field.path);
    const [root] = path;
    if (root === 'name') return;
    if (root === 'state' && change.stateBefore === 'FAILED') {
      this.#keep(address, `it is FAILED in Atlas, and the manifest wants it ${textOf(field.after) ?? ''}`);
      return;
    }
    const placeholder = this.#placeholderAt([...base, ...path], base.length);
    if (placeholder !== undefined) {
      this.#keep(address, `${path.join('.')} differs, and the manifest takes it from ${placeholder}`);
      return;
    }
    if (this.#manifest.isShared([...base, ...path])) {
      this.#keep(address, `${path.join('.')} differs, and the manifest shares it through an anchor`);
      return;
    }
    if (root === 'pipeline') {
      this.#updatePipeline(resource, field);
      return;
    }
    const value = valueAt(body, path);
    const other = valueAt(body, ['extra', ...path]);
    if (value === undefined) {
      const isOwn = this.#manifest.has([...base, ...path]);
      if (!isOwn && !this.#manifest.has([...base, 'extra', ...path])) {
        if (other === undefined && root !== 'state')
          this.#keep(address, `${path.join('.')} differs, and its value comes from another place`);
      } else {
        this.#manifest.unset([...base, ...path], base.length);
        if (other === undefined) this.#manifest.unset([...base, 'extra', ...path], base.length);
      }
    } else if (value instanceof OutsideText) this.#manifest.setRaw([...base, ...path], value.toString());
    else this.#manifest.set([...base, ...path], value);
    if (other !== undefined) this.#manifest.set([...base, 'extra', ...path], other);
  }

  /** A placeholder of the environment or of a variable at `path` or on the way to it. */
  #placeholderAt(path: readonly string[], from: number): string | undefined {
    for (let end = from + 1; end <= path.length; end += 1) {
      const found = this.#manifest.scalarAt(path.slice(0, end));
      const match = found === undefined ? null : /(?<!\$)\$\{(?:env|var):[^}]{0,500}\}/.exec(found);
      if (match !== null) return match[0];
    }
    return undefined;
  }

  #updatePipeline(resource: ExportedResource, { after }: FieldChange): void {
    const { address, pipeline = [] } = resource;
    const path = [...manifestPath(address), 'pipeline'];
    const before = isList(after) ? after : [];
    const file = this.#manifest.scalarAt(path);
    if (file === undefined) {
      this.#manifest.updateStages(path, before, pipeline);
      return;
    }
    const text = this.#request.pipelineFiles.get(normalise(file));
    if (text === undefined || this.#isUsedTwice(before)) {
      this.#manifest.set(path, this.#writePipeline(resource));
      return;
    }
    const format = file.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
    const { escape } = this.#request;
    this.#files.set(normalise(file), updatePipeline(text, format, before, pipeline, escape, parseJson));
  }

  /** Whether several processors read the same file: then it gives all of them the same list. */
  #isUsedTwice(pipeline: readonly Value[]): boolean {
    const users = (this.#request.plan?.desired ?? []).filter(
      ({ fields }) => fields.get('pipeline') === pipeline,
    );
    return users.length > 1;
  }

  /** Adds the pointers of what can't be said to those that are ignored. */
  #ignore({ address, body }: ExportedResource, base: readonly string[]): void {
    const wanted = body.get('ignoreChanges');
    if (!isList(wanted)) return;
    const own = this.#request.plan?.desired.find((one) => compareAddresses(one.address, address) === 0);
    const all = [...new Set([...(own?.ignoreChanges ?? []), ...wanted])];
    if (all.length > (own?.ignoreChanges.length ?? 0)) this.#manifest.set([...base, 'ignoreChanges'], all);
  }
}

/** A secret that is only sent again says nothing about what Atlas has. */
function isDifference(field: FieldChange, { before }: Change): boolean {
  if (field.shown === 'writeOnly') return false;
  const path = parsePointer(field.path);
  return field.before !== undefined || valueAt(before, path) === undefined;
}

const normalise = (path: string): string => path.replace(/^(?:\.\/)+/, '');

/** `pipeline` is before `options`, as people read it. */
function withPipeline(body: Document, path: string): Document {
  const first = ['state', 'tier', 'failoverEnabled'];
  return new Document([
    ...body.entries.filter(([key]) => first.includes(key)),
    ['pipeline', path],
    ...body.entries.filter(([key]) => !first.includes(key)),
  ]);
}

function remarksOf(leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0) return [];
  return [
    'Not in this manifest, and left alone by it:',
    ...leftOut.map(({ address, reason }) => `  ${formatAddress(address)}: ${reason}`.replace(/[\n\r]/g, ' ')),
  ];
}
