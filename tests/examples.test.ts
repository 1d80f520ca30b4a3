import { describe, expect, test } from 'vitest';

// Vite reads both calls as they are written, so the pattern cannot have a name.
const MODULES = import.meta.glob<Record<string, unknown>>(
	['/src/lib/{domain,contract,ui}/**/*.ts', '!**/*.svelte.ts'],
	{ eager: true }
);
const SOURCES = import.meta.glob<string>(
	['/src/lib/{domain,contract,ui}/**/*.ts', '!**/*.svelte.ts'],
	{ eager: true, query: '?raw', import: 'default' }
);

/** `@example expression // => value`, over as many lines as it takes; “, rounded” at the end allows for it. */
const examplesIn = (source: string): { expression: string; value: string }[] =>
	(source.match(/\/\*\*[\s\S]*?\*\//g) ?? []).flatMap((comment) =>
		comment
			.slice(3, -2)
			.replace(/^\s*\* ?/gm, '')
			.split('@example')
			.slice(1)
			.map((example) => {
				const [expression = '', value = ''] = (example.split(/\n@/)[0] ?? '').split('// =>');
				return { expression: expression.trim(), value: value.trim() };
			})
	);

/** An example may use what its reader would import beside the module it stands in. */
const EVERYTHING = Object.assign({}, ...Object.values(MODULES)) as Record<string, unknown>;

describe.each(
	Object.entries(SOURCES)
		.map(([path, source]) => ({ path, examples: examplesIn(source) }))
		.filter(({ examples }) => examples.length > 0)
)('$path', ({ path, examples }) => {
	test.each(examples)('$expression is $value', ({ expression, value }) => {
		const expected = evaluate(value.replace(/, rounded$/, ''), EVERYTHING);
		const found = evaluate(expression, { ...EVERYTHING, ...MODULES[path] });
		expectClose(found, expected, value.endsWith(', rounded') ? 5e-4 : 1e-12);
	});
});

/** What an expression gives with a module's exports in reach. */
function evaluate(expression: string, scope: Record<string, unknown>): unknown {
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- the examples of our own docstrings are to be run
	const run = new Function(...Object.keys(scope), `return (${expression})`) as (
		...values: unknown[]
	) => unknown;
	return run(...Object.values(scope));
}

/** Equal, but for the last digits of numbers. */
function expectClose(found: unknown, expected: unknown, tolerance: number): void {
	if (typeof expected === 'number' && Number.isFinite(expected)) {
		expect(found).toBeTypeOf('number');
		expect(Math.abs(Number(found) - expected)).toBeLessThanOrEqual(tolerance);
	} else if (typeof expected === 'object' && expected !== null) {
		expect(Object.keys(found ?? {})).toEqual(Object.keys(expected));
		for (const [key, value] of Object.entries(expected))
			expectClose((found as Record<string, unknown>)[key], value, tolerance);
	} else expect(found).toEqual(expected);
}
