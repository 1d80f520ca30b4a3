// Adds up the reports of lint, Vitest and Playwright: prints `N passed, N failed`. A missing report is a failure.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Record<string, (report: any) => Count>} */
const READERS = {
	'lint.json': ({ passed, failed }) => ({ passed: passed.length, failed: failed.length }),
	'vitest.json': ({ numPassedTests, numFailedTests, testResults }) => ({
		passed: numPassedTests,
		// A file that does not even load has no tests to count.
		failed: numFailedTests + testResults.filter(isBrokenFile).length
	}),
	'e2e.json': ({ stats, errors }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length
	})
};

/** @param {{ status: string, assertionResults: unknown[] }} file */
const isBrokenFile = (file) => file.status === 'failed' && file.assertionResults.length === 0;

const counts = Object.entries(READERS).map(([name, read]) => {
	try {
		return read(JSON.parse(readFileSync(`test-results/${name}`, 'utf8')));
	} catch (error) {
		console.log(`No report in test-results/${name}: ${String(error)}`);
		return { passed: 0, failed: 1 };
	}
});
// Steps of `.ci/run` that write no report are given as `passed` or `failed`.
for (const step of process.argv.slice(2))
	counts.push(step === 'passed' ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
