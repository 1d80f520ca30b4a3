// `npm test`: everything, and each part also after one that failed. The reports land in test-results/.
import { rmSync } from 'node:fs';
import { run } from './run.js';

for (const report of ['vitest.json', 'e2e.json', 'e2e'])
	rmSync(`test-results/${report}`, { recursive: true, force: true });

const results = [
	run('vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json'),
	run('node scripts/build.js app if-stale'),
	run('playwright test')
];
process.exitCode = results.every(Boolean) ? 0 : 1;
