/** What single commands report: init, export, graph, convert, fmt. */
import type { CodeTable } from './code-entry.ts';

export const COMMAND_CODES = {
  PROBE_WORKSPACE_REFUSED: {
    meaning: 'Atlas refused the workspace in which sluice probe would make its experiments.',
    example: 'A region that does not run stream processing.',
    fix: 'Check the region, and ask sluice doctor about the rights of the credentials.',
  },
  PROBE_LIST_REFUSED: {
    meaning:
      'Atlas did not list the workspaces, so that sluice probe --clean does not know whether a probe has left any.',
    example: 'Credentials without the role Project Read Only.',
    fix: 'Ask sluice doctor about the rights of the credentials, and run sluice probe --clean again.',
  },
  INIT_MANIFEST_PRESENT: {
    meaning: 'init was told what to write into a manifest, and there is one already.',
    example: '`sluice init --workspace orders` in a folder that has a sluice.yaml.',
    fix: 'Name another folder, or leave these flags out: then init adds what is missing beside the manifest. Nothing was written.',
  },
  EXPORT_FOREIGN_FILE: {
    meaning: 'export would overwrite a file that it did not write.',
    example: 'The output folder has a pipelines/enrich.yaml that no manifest of Sluice names.',
    fix: 'Move the file away, or export into another folder. Nothing was written.',
  },
  EXPORT_NOTHING_SELECTED: {
    meaning: 'A --workspace or --target of export matches nothing in Atlas.',
    example: '`--workspace order`, where the workspace is called orders.',
    fix: 'Correct the name; the message lists what there is.',
  },
  EXPORT_UNLOADABLE: {
    meaning: 'The exported manifest would not load, so nothing was written.',
    example: 'Atlas returns a field that no manifest can express.',
    fix: 'Please report it. --workspace and --target can leave the cause out.',
  },
  EXPORT_UNREADABLE: {
    meaning: 'A list in Atlas could not be read, so the export lacks it.',
    example: 'The credentials may not list the connections of a workspace.',
    fix: 'Give the credentials the role Project Stream Processing Owner, and export again.',
  },
  EXPORT_UNWRITABLE: {
    meaning: 'The output folder or a file in it can not be read or written.',
    example: '--out names a folder of another user.',
    fix: 'Check its permissions, or name another folder.',
  },
  GRAPH_UNREADABLE: {
    meaning: 'A list in Atlas could not be read, so the graph lacks it.',
    example: '`sluice graph --live` with credentials that may not list processors.',
    fix: 'Give the credentials the role Project Stream Processing Owner.',
  },
  CONVERT_EXISTS: {
    meaning: 'convert would overwrite a file.',
    example: 'The folder of --out holds a pipeline file of the same name.',
    fix: 'Remove the file, or name another folder with --out. The other pipelines were written.',
  },
  FILE_UNUSABLE: {
    meaning: 'A file that fmt or convert was given can not be read, or has another form.',
    example: '`sluice fmt notes.txt`.',
    fix: 'Name a .yaml, .yml or .json file to fmt, and a script in UTF-8 to convert.',
  },
  CONVERT_SYNTAX: {
    meaning: 'A file that should be converted is not JavaScript as the shell reads it.',
    example: 'A bracket is missing.',
    fix: 'Correct the syntax at the place that is named.',
  },
  CONVERT_CALL: {
    meaning: 'A call that defines a processor does not have the arguments that it needs.',
    example: '`sp.createStreamProcessor("enrich")`, without a pipeline.',
    fix: 'Write sp.createStreamProcessor("name", [stages], { dlq: {...} }).',
  },
  CONVERT_NOT_CONSTANT: {
    meaning: 'A value is computed when the script runs, and convert runs no scripts.',
    example: '`db: "shop_" + stage`, where stage is read from a file.',
    fix: 'Write the value itself, or a ${var:NAME} in the manifest.',
  },
  CONVERT_LEFT_OUT: {
    meaning: 'A statement has no place in a manifest or a pipeline file and is left out.',
    example: '`sp.enrich.start()`: a manifest says that with `state: STARTED`.',
    fix: 'Do what the message says; for many statements that is nothing.',
  },
  CONVERT_NOTHING: {
    meaning: 'A file defines no stream processor.',
    example: 'A script that only lists processors.',
    fix: 'Give a script that calls sp.createStreamProcessor(name, pipeline), or a list of stages.',
  },
  FORMAT_UNSAFE: {
    meaning: 'fmt leaves a file as it is, because it would not mean the same afterwards.',
    example: 'A defect of the formatter, found before it did harm.',
    fix: 'Format the file by hand, and please report it.',
  },
} as const satisfies CodeTable;
