// Adds up the reports of lint, Vitest and Playwright: names what failed and what was skipped, and prints `N passed, N failed`.
// A missing report is a failure.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: string[], skipped?: string[] }} Count */

/** @type {Record<string, (report: any) => Count>} */
const READERS = {
	'lint.json': ({ passed, failed }) => ({ passed: passed.length, failed }),
	'vitest.json': ({ numPassedTests, testResults }) => ({
		passed: numPassedTests,
		failed: testResults.flatMap(failedIn),
		skipped: testResults.flatMap(skippedIn)
	}),
	'e2e.json': ({ stats, errors, suites }) => ({
		passed: stats.expected,
		failed: [
			...suites.flatMap(specsThat('unexpected', 'flaky')),
			...errors.map(() => 'Playwright itself')
		],
		skipped: suites.flatMap(specsThat('skipped'))
	})
};

/** A file that does not even load has no tests to count. @param {any} file @returns {string[]} */
function failedIn({ name, status, assertionResults }) {
	if (status === 'failed' && assertionResults.length === 0) return [name];
	const failed = assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
	return failed.map((/** @type {any} */ one) => `${name}: ${one.fullName}`);
}

/** Whatever neither passed nor failed: `skip`, `todo`, or left out. @param {any} file @returns {string[]} */
const skippedIn = ({ name, assertionResults }) =>
	assertionResults
		.filter((/** @type {any} */ one) => !['passed', 'failed'].includes(one.status))
		.map((/** @type {any} */ one) => `${name}: ${one.fullName}`);

/** @param {string[]} statuses @returns {(suite: any) => string[]} */
const specsThat =
	(...statuses) =>
	({ file, specs = [], suites = [] }) => [
		...specs
			.filter((/** @type {any} */ spec) =>
				spec.tests.some((/** @type {any} */ one) => statuses.includes(one.status))
			)
			.map((/** @type {any} */ spec) => `${file}: ${spec.title}`),
		...suites.flatMap(specsThat(...statuses))
	];

const counts = Object.entries(READERS).map(([name, read]) => {
	try {
		return read(JSON.parse(readFileSync(`test-results/${name}`, 'utf8')));
	} catch (error) {
		return { passed: 0, failed: [`no report in test-results/${name}: ${String(error)}`] };
	}
});
// Steps of `.ci/run` that write no report are given as `passed` or `failed`.
for (const step of process.argv.slice(2))
	counts.push(step === 'passed' ? { passed: 1, failed: [] } : { passed: 0, failed: ['the build'] });

const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.flatMap((each) => each.failed);
for (const name of failed) console.log(`Failed: ${name}`);
const skipped = counts.flatMap((each) => each.skipped ?? []);
for (const name of skipped) console.log(`Skipped: ${name}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
