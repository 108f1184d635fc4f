import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

function folderWith(script: string): string {
  const directory = makeFolder();
  writeFileSync(join(directory, 'sensors.js'), script);
  return directory;
}

const TWO = `
const source = { $source: { connectionName: 'solar' } };
sp.createStreamProcessor('copy', [source, { $emit: { connectionName: '__testLog' } }], { dlq: { connectionName: 'a', db: 'b', coll: 'c' } });
sp.createStreamProcessor('big/one', [source, { $match: { "10": NumberLong("9007199254740993"), "2": '\${env:X}' } }]);
`;

test('convert writes a pipeline file for each processor, and the lines for the manifest', async () => {
  const directory = folderWith(TWO);
  const result = await runInProcess(['convert', 'sensors.js', '--out', 'pipelines'], { directory });
  expect(result).toMatchObject({ code: 0 });
  expect(result.stdout).toBe(
    'processors:\n  copy: { pipeline: "pipelines/copy.yaml" }\n  "big/one": { pipeline: "pipelines/big-one.yaml" }\n',
  );
  expect(readFileSync(join(directory, 'pipelines/copy.yaml'), 'utf8')).toBe(`pipeline:
  - { $source: { connectionName: solar } }
  - { $emit: { connectionName: __testLog } }
options: { dlq: { connectionName: a, db: b, coll: c } }
`);
  const big = readFileSync(join(directory, 'pipelines/big-one.yaml'), 'utf8');
  expect(big).toContain('"9007199254740993"');
  expect(big.indexOf('10')).toBeLessThan(big.indexOf('"2"'));
  expect(big).toContain('$${env:X}');
});

test('convert never overwrites a file', async () => {
  const directory = folderWith(TWO);
  await runInProcess(['convert', 'sensors.js', '--out', '.'], { directory });
  writeFileSync(join(directory, 'copy.yaml'), 'mine');
  const again = await runInProcess(['convert', 'sensors.js', '--out', '.'], { directory });
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('CONVERT_EXISTS');
  expect(readFileSync(join(directory, 'copy.yaml'), 'utf8')).toBe('mine');
});

test('convert prints what it could, and names what it could not with its place', async () => {
  const directory = folderWith(
    `sp.process([{ $match: { a: 1 } }]);\nsp.process([{ $match: { at: new Date() } }]);\n`,
  );
  const { code, stdout, stderr } = await runInProcess(['convert', 'sensors.js'], { directory });
  expect(code).toBe(1);
  expect(stdout).toBe('- { $match: { a: 1 } }\n');
  expect(stderr).toContain('sensors.js:2:29');
  expect(stderr).toContain('CONVERT_NOT_CONSTANT');
});

test('fmt formats the manifests, tests and pipelines of a folder and nothing else', async () => {
  const directory = makeFolder();
  const write = (name: string, text: string) => {
    writeFileSync(join(directory, name), text);
  };
  write('sluice.yaml', 'apiVersion: sluice/v1\nproject:   "x"\n');
  write('pipeline.json', '[{"$source":{"connectionName":"a"}}]');
  write('other.yaml', 'a:    1\n');
  write('package.json', '{"a":1}');
  const check = await runInProcess(['fmt', '--check'], { directory });
  expect(check).toMatchObject({ code: 1, stdout: 'pipeline.json\nsluice.yaml\n' });
  expect(await runInProcess(['fmt'], { directory })).toMatchObject({
    code: 0,
    stdout: 'pipeline.json\nsluice.yaml\n',
  });
  expect(readFileSync(join(directory, 'other.yaml'), 'utf8')).toBe('a:    1\n');
  expect(readFileSync(join(directory, 'sluice.yaml'), 'utf8')).toBe("apiVersion: sluice/v1\nproject: 'x'\n");
  expect(await runInProcess(['fmt', '--check'], { directory })).toMatchObject({ code: 0, stdout: '' });
});

test('fmt reports a file that it cannot read as YAML, and formats the others', async () => {
  const directory = makeFolder();
  writeFileSync(join(directory, 'a.yaml'), 'a: [1\n');
  writeFileSync(join(directory, 'b.yaml'), 'b:   1\n');
  const { code, stderr } = await runInProcess(['fmt', 'a.yaml', 'b.yaml'], { directory });
  expect(code).toBe(1);
  expect(stderr).toContain('MANIFEST_SYNTAX');
  expect(readFileSync(join(directory, 'b.yaml'), 'utf8')).toBe('b: 1\n');
});
