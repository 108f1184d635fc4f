/** Puts pipelines that are in their own files into the manifest: which paths are allowed, what a file may hold, whose options win. */
import { dirname, extname, isAbsolute, join, normalize } from 'node:path';
import { formatAddress, processorAddress } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { isWithin } from './confinement.ts';
import type { FileAccess } from './file-access.ts';
import { misplacedFix, withoutNotes } from './pipeline-notes.ts';
import type { Interpolator } from '../values/interpolate.ts';
import { checkShape, workspacesOf } from '../checks/issues.ts';
import { filterMembers, layOver, replaceMember, withoutNulls } from '../overlay.ts';
import type { ParseContext } from '../read/parse.ts';
import { parseJsonFile } from '../read/parse-json.ts';
import { parseYaml } from '../read/parse.ts';
import { optionsShape, pipelineFileShape } from '../shape/schema.ts';
import type { Source, Spot } from '../read/source.ts';

export interface PipelineFileSettings {
  readonly files: FileAccess;
  /** The working directory, absolute. */
  readonly directory: string;
  readonly interpolator: Interpolator;
}

/** What a pipeline file gives to its processor. */
interface PipelineFile {
  readonly pipeline: readonly Value[];
  readonly options?: Document | undefined;
  /** What else the file says of the processor: its tier, its state. */
  readonly fields?: Document | undefined;
}

/** Keys of a file that are no fields of its processor. */
const NO_FIELDS = ['$schema', 'name', 'pipeline', 'options'];

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** `manifest` with every pipeline file read in its place, and the files that were read. What can't be read stays a path, with a finding. */
export async function inlinePipelines(
  manifest: Document,
  settings: PipelineFileSettings,
  context: ParseContext,
): Promise<{ readonly manifest: Document; readonly files: readonly string[] }> {
  const reader = new PipelineReader(settings, context);
  const workspaces = workspacesOf(manifest);
  if (workspaces === undefined) return { manifest, files: [] };
  const inlined = await mapMembers(workspaces, context, async (workspace, name) => {
    const processors = isDocument(workspace) ? workspace.get('processors') : undefined;
    if (!isDocument(workspace) || !isDocument(processors)) return workspace;
    const made = await mapMembers(processors, context, async (processor, processorName) => {
      const address = formatAddress(processorAddress(name, processorName));
      return withoutNullOptions(await reader.inline(processor, address), context);
    });
    return replaceMember(workspace, 'processors', made, context);
  });
  return { manifest: replaceMember(manifest, 'workspaces', inlined, context), files: reader.files };
}

function withoutNullOptions(processor: Value, context: ParseContext): Value {
  const options = isDocument(processor) ? processor.get('options') : undefined;
  if (!isDocument(processor) || !isDocument(options)) return processor;
  const kept = withoutNulls(options, optionsShape, context, 'fields');
  return kept === options ? processor : replaceMember(processor, 'options', kept, context);
}

async function mapMembers(
  document: Document,
  { origins }: ParseContext,
  change: (value: Value, key: string) => Promise<Value>,
): Promise<Document> {
  const entries: (readonly [string, Value])[] = [];
  for (const [key, value] of document.entries) entries.push([key, await change(value, key)]);
  const made = new Document(entries);
  origins.copy(document, made);
  return made;
}

class PipelineReader {
  readonly #settings: PipelineFileSettings;
  readonly #context: ParseContext;
  readonly #known = new Map<string, PipelineFile | undefined>();
  readonly #shown = new Set<string>();

  constructor(settings: PipelineFileSettings, context: ParseContext) {
    this.#settings = settings;
    this.#context = context;
  }

  /** Every file that was read, as shown. */
  get files(): string[] {
    return [...this.#shown];
  }

  async inline(processor: Value, address: string): Promise<Value> {
    if (!isDocument(processor)) return processor;
    const path = processor.get('pipeline');
    if (typeof path !== 'string' || path === '' || this.#settings.interpolator.unresolved.has(path))
      return processor;
    const { origins } = this.#context;
    const spot = origins.value(
      processor,
      processor.entries.findIndex(([key]) => key === 'pipeline'),
    );
    if (spot === undefined) return processor;
    const file = await this.#load(path, spot, address);
    if (file === undefined) return processor;
    const placed = replaceMember(processor, 'pipeline', file.pipeline, this.#context);
    const inlined = file.fields === undefined ? placed : this.#fillIn(placed, file.fields);
    if (file.options === undefined) return inlined;
    const own = inlined.get('options');
    const options = isDocument(own) ? layOver(file.options, own, this.#context) : file.options;
    return layOver(inlined, this.#member('options', options, file.options), this.#context);
  }

  /** The processor with the fields that it does not have itself. */
  #fillIn(processor: Document, fields: Document): Document {
    const missing = filterMembers(fields, (key) => !processor.has(key), this.#context);
    return missing.entries.length === 0 ? processor : layOver(processor, missing, this.#context);
  }

  #member(key: string, value: Document, at: Document): Document {
    const made = new Document([[key, value]]);
    const start = this.#context.origins.start(at);
    if (start) {
      const { source, offset } = start;
      this.#context.origins.set(made, { source, start: offset, keys: [offset], values: [offset] });
    }
    return made;
  }

  async #load(path: string, spot: Spot, address: string): Promise<PipelineFile | undefined> {
    const { findings } = this.#context;
    const refuse = (message: string): undefined => {
      findings.add('MANIFEST_PIPELINE_PATH', message, spot, { address });
      return undefined;
    };
    if (isAbsolute(path) || /^[A-Za-z]:|\\/.test(path)) {
      refuse(`the path '${path}' is not relative`);
      return;
    }
    if (!EXTENSIONS.includes(extname(path).toLowerCase())) {
      refuse(`'${path}' is no .yaml, .yml or .json file`);
      return;
    }
    const full = normalize(join(dirname(spot.source.path), path));
    const shown = normalize(join(dirname(spot.source.file), path));
    const { files, directory } = this.#settings;
    if (!isWithin(full, [dirname(spot.source.path), directory], files)) {
      refuse(
        `the path '${path}' leaves the manifest's and the working directory, or goes through a name that starts with a dot`,
      );
      return;
    }
    if (this.#known.has(full)) {
      const known = this.#known.get(full);
      return known;
    }
    const source = await files.read(full, shown);
    if (!('text' in source)) {
      const fix = 'Check the path: it is relative to the file that holds it.';
      findings.add(source.code, source.message, source.spot ?? spot, {
        address,
        ...(source.code === 'MANIFEST_NOT_FOUND' && { fix }),
      });
      this.#known.set(full, undefined);
      return undefined;
    }
    this.#shown.add(shown);
    const file = this.#read(source);
    this.#known.set(full, file);
    return file;
  }

  #read(source: Source): PipelineFile | undefined {
    const { findings } = this.#context;
    const isJson = source.file.toLowerCase().endsWith('.json');
    const parsed = isJson
      ? parseJsonFile(source, this.#context)
      : parseYaml(source, 'pipeline-file', this.#context);
    if (parsed === undefined) return undefined;
    if (!isDocument(parsed) && !isList(parsed)) {
      findings.add('MANIFEST_PIPELINE_FILE', 'the file holds no list of stages', { source, offset: 0 });
      return undefined;
    }
    const { interpolator } = this.#settings;
    if (isList(parsed)) {
      const value = interpolator.readPipelineFile(parsed);
      return isList(value) ? { pipeline: value } : undefined;
    }
    const known = withoutNotes(
      withoutNulls(parsed, pipelineFileShape, this.#context, 'pipeline-file'),
      this.#context,
    );
    const value = interpolator.readPipelineFile(known);
    return isDocument(value) ? this.#readObject(value) : undefined;
  }

  #readObject(value: Document): PipelineFile | undefined {
    const { findings } = this.#context;
    const before = findings.errorCount;
    const settings = {
      role: 'pipeline-file',
      unresolved: this.#settings.interpolator.unresolved,
      addressOf: () => undefined,
      fixOf: misplacedFix,
    } as const;
    checkShape(pipelineFileShape, value, settings, this.#context);
    const pipeline = value.get('pipeline');
    if (!isList(pipeline) || findings.errorCount > before) return undefined;
    const options = value.get('options');
    const tier = isDocument(options) ? options.get('tier') : undefined;
    if (tier !== undefined && value.has('tier') && value.get('tier') !== tier) {
      const message = '`tier` and `options.tier` differ';
      findings.add(
        'MANIFEST_PIPELINE_FILE',
        message,
        this.#context.origins.find(value, ['options', 'tier'], 'value'),
        { fix: 'Keep one of the two.' },
      );
      return undefined;
    }
    const fields = filterMembers(value, (key) => !NO_FIELDS.includes(key), this.#context);
    if (!isDocument(options)) return { pipeline, fields };
    const own = filterMembers(options, (key) => key !== 'tier', this.#context);
    const lifted = filterMembers(options, (key) => key === 'tier', this.#context);
    return { pipeline, options: own, fields: layOver(fields, lifted, this.#context) };
  }
}
