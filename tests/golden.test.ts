import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Adapter } from './support/golden/adapter.ts';
import { AGGREGATES } from './support/golden/aggregates.ts';
import { CALIBRATION } from './support/golden/calibration.ts';
import { EVIDENCE } from './support/golden/evidence.ts';
import { SCORES } from './support/golden/scores.ts';

const ADAPTERS: Record<string, Adapter> = {
	...SCORES,
	...AGGREGATES,
	...CALIBRATION,
	...EVIDENCE
};

/** Kinds whose functions are still to be written. */
const LATER = [
	'coherence.frechet',
	'coherence.mece',
	'coherence.nested',
	'coherence.project',
	'coherence.totalProbability'
];

type Case = {
	id: string;
	kind: string;
	description: string;
	/** As `kinds` describes it: whatever the adapter of its kind takes. */
	input: never;
	expected: Record<string, unknown>;
	tolerance: number;
};
type Golden = { kinds: Record<string, unknown>; cases: Case[] };

// GOLDEN names another file of the same shape, which is described in its own `kinds`.
const FILE = process.env['GOLDEN'] ?? new URL('fixtures/golden.json', import.meta.url);
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Golden;

test('every kind of golden case has an adapter or is known to come later', () => {
	const known = [...Object.keys(ADAPTERS), ...LATER].sort();
	expect(known).toEqual(Object.keys(golden.kinds).sort());
	expect(known).toEqual([...new Set(golden.cases.map((item) => item.kind))].sort());
});

test.runIf(process.env['GOLDEN'] === undefined)('every case that is set aside exists', () => {
	for (const [kind, { aside = {} }] of Object.entries(ADAPTERS)) {
		const ids = golden.cases.filter((item) => item.kind === kind).map((item) => item.id);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(aside)));
	}
});

describe.each(Object.entries(ADAPTERS))('%s', (kind, adapter) => {
	for (const item of golden.cases.filter((one) => one.kind === kind)) {
		const reason = adapter.aside?.[item.id];
		const title = `${item.id}: ${item.description}`;
		if (reason === undefined) test(title, () => check(adapter, item));
		else test.skip(`${title} (set aside: ${reason})`);
	}
});

function check({ run, later = {} }: Adapter, { input, expected, tolerance }: Case): void {
	for (const field of Object.keys(later)) expect(JSON.stringify(expected)).toContain(`"${field}":`);
	expectClose(run(input), without(expected, Object.keys(later)), tolerance);
}

/** The same value with these fields left out at every depth. */
const without = (value: unknown, fields: readonly string[]): unknown =>
	JSON.parse(
		JSON.stringify(value, (key, inner: unknown) => (fields.includes(key) ? undefined : inner))
	);

/** JSON has no such numbers; the file writes them as text. */
const INFINITIES = ['Infinity', '-Infinity'];

/** Numbers within tolerance × max(1, |wanted|), anything else exactly. */
function expectClose(got: unknown, wanted: unknown, tolerance: number, path = 'result'): void {
	if (typeof wanted === 'string' && INFINITIES.includes(wanted)) {
		expect(got, path).toBe(Number(wanted));
	} else if (typeof wanted === 'number') {
		expect(got, path).toBeTypeOf('number');
		const off = Math.abs(Number(got) - wanted);
		expect(off, path).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
	} else if (isObject(wanted)) {
		expect(isObject(got), path).toBe(true);
		if (!isObject(got)) return;
		expect(Object.keys(got).sort(), path).toEqual(Object.keys(wanted).sort());
		for (const [key, value] of Object.entries(wanted))
			expectClose(got[key], value, tolerance, `${path}.${key}`);
	} else expect(got, path).toBe(wanted);
}

/** Arrays count: their keys are indices. */
const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
