/** The use case `convert`: mongosh scripts and pipelines in shell syntax become pipeline files. Nothing is run. */
import { basename, extname, join } from 'node:path/posix';
import { convertScript } from '../convert/script.ts';
import type { ConvertedPipeline } from '../convert/script.ts';
import type { PipelineFormat } from '../export/pipeline-text.ts';
import { printPipelineFile } from '../export/pipeline-text.ts';
import { escapePlaceholders } from '../manifest/values/placeholders.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createText, readText } from './files/source-files.ts';

/** What is converted, and where to. */
export interface ConvertOptions {
  /** The working directory, absolute. */
  readonly directory: string;
  /** Scripts, from the directory. */
  readonly files: readonly string[];
  /** The folder of the pipeline files, from the directory. Absent: nothing is written. */
  readonly out?: string | undefined;
  /** Default: `yaml`. */
  readonly format?: PipelineFormat;
}

/** One pipeline file. */
export interface ConvertedFile {
  /** The processor's name: the script's own, else made of the script's file name. */
  readonly name: string;
  /** The script, as it was named. */
  readonly from: string;
  /** Where it was written; undefined where nothing is written. */
  readonly path: string | undefined;
  readonly text: string;
}

export interface ConvertResult {
  readonly files: readonly ConvertedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Converts scripts. Existing files are never overwritten: each is an error, and the rest is written all the same.
 * @throws SluiceError OUTPUT_UNWRITABLE
 */
export async function convertScripts(options: ConvertOptions): Promise<ConvertResult> {
  const { directory, out, format = 'yaml' } = options;
  const files: ConvertedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set<string>();
  for (const from of options.files) {
    const source = await readText(directory, from);
    if ('severity' in source) {
      diagnostics.push(source);
      continue;
    }
    const { pipelines, diagnostics: found } = convertScript(from, source.text);
    diagnostics.push(...found);
    for (const pipeline of pipelines) {
      const name = freeName(pipeline, from, taken);
      const text = printPipelineFile(pipeline, format, escapePlaceholders);
      const path = out === undefined ? undefined : join(out, `${fileNameOf(name)}.${format}`);
      if (path !== undefined && !(await createText(directory, path, text))) {
        const fix = 'Remove it, or name another folder with --out.';
        const place = { file: from, line: pipeline.line, column: 1 };
        const message = `${path} exists already; it is not overwritten`;
        diagnostics.push({ severity: 'error', code: 'CONVERT_EXISTS', message, place, fix });
        continue;
      }
      files.push({ name, from, path, text });
    }
  }
  return { files, diagnostics };
}

/** A name for a pipeline: its own, the file's, or that with a number. */
function freeName({ name }: ConvertedPipeline, from: string, taken: Set<string>): string {
  const wanted = name ?? basename(from, extname(from));
  let free = wanted;
  for (let i = 2; taken.has(free); i += 1) free = `${wanted}-${i}`;
  taken.add(free);
  return free;
}

/** A processor's name as a file name: what file systems can't hold becomes a hyphen. */
const fileNameOf = (name: string): string => name.replace(/[^\w.-]+/g, '-').replace(/^\.+/, '') || 'pipeline';
