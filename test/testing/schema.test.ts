import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testJsonSchema } from '../../src/testing/files/shape.ts';

test('the JSON Schema of test files is current', async () => {
  await expect(JSON.stringify(testJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
    join(import.meta.dirname, '../../schemas/test.schema.json'),
  );
});
