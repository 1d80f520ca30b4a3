// `npm run lint`: every check runs, also after one that failed. The report is for `.ci/run`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { run } from './run.js';

const CHECKS = {
	format: 'prettier --check .',
	eslint: 'eslint --max-warnings 0 .',
	types: 'svelte-check --tsconfig tsconfig.json --fail-on-warnings',
	'worker types': 'tsc -p src/service-worker',
	layers: 'depcruise src tests bench start.js scripts',
	'dead code': 'knip'
};

run('svelte-kit sync'); // tsconfig.json extends what this writes
const failed = Object.entries(CHECKS).flatMap(([name, line]) => (run(line) ? [] : [name]));
const passed = Object.keys(CHECKS).filter((name) => !failed.includes(name));
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/lint.json', JSON.stringify({ passed, failed }));
console.log(failed.length === 0 ? '\nLint: all clean.' : `\nLint: ${failed.join(', ')} failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
