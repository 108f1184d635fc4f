/** Prints one line about a test run from vitest's JSON report, and fails when a test failed or none passed. */
import { readFile } from 'node:fs/promises';

const path = process.argv[2];
if (path === undefined) throw new Error('usage: node scripts/summarise-tests.js REPORT');
const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(await readFile(path, 'utf8'));
console.log(`tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
if (!success || numFailedTests > 0 || numPassedTests === 0) process.exitCode = 1;
