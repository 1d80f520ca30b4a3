import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveCursor } from '#lib/ui/plot/cursor.ts';
import { createFrame } from '#lib/ui/plot/frame.ts';
import { spread } from '#lib/ui/plot/spread.ts';
import { stepAt } from '#lib/ui/plot/steps.ts';
import { numberCell, textCell, toCsv } from '#lib/ui/plot/table.ts';
import { thin } from '#lib/ui/plot/thin.ts';

const points = fc
	.array(
		fc.record({ x: fc.double({ min: 0, max: 600, noNaN: true }), v: fc.double({ noNaN: true }) })
	)
	.map((list) => list.toSorted((a, b) => a.x - b.x));

describe('thinning', () => {
	test('leaves at most two points a pixel, and the extremes, the first and the last', () => {
		fc.assert(
			fc.property(points, (list) => {
				const kept = thin(list, (p) => p.x, [(p) => p.v]);
				expect(kept.length).toBeLessThanOrEqual(2 * 602);
				expect([kept[0], kept.at(-1)]).toEqual([list[0], list.at(-1)]);
				expect(Math.max(...kept.map((p) => p.v))).toBe(Math.max(...list.map((p) => p.v)));
				expect(Math.min(...kept.map((p) => p.v))).toBe(Math.min(...list.map((p) => p.v)));
			})
		);
	});

	test('the example holds', () => {
		expect(thin([0, 0.2, 0.4, 0.6], (v) => v, [(v) => v])).toEqual([0, 0.6]);
	});

	test('keeps a gap that begins or ends a column', () => {
		const list = [
			{ x: 0, v: 1 },
			{ x: 0.5, v: null }
		];
		expect(thin(list, (p) => p.x, [(p) => p.v])).toEqual(list);
	});
});

describe('spreading', () => {
	const wanted = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 });

	test('leaves labels 17 px apart, inside the bounds, in their order', () => {
		fc.assert(
			fc.property(wanted, (positions) => {
				const placed = spread(positions, 17, [0, 300]);
				const sorted = placed.toSorted((a, b) => a - b);
				sorted.forEach((y, i) => {
					expect(y).toBeGreaterThanOrEqual(-1e-6);
					expect(y).toBeLessThanOrEqual(300 + 1e-6);
					if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6);
				});
				const order = (list: readonly number[]) =>
					list.map((_, i) => i).toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
				expect(order(placed)).toEqual(order(positions));
			})
		);
	});

	test('the example holds, and a crowd that does not fit shrinks its gap', () => {
		expect(spread([100, 100], 17, [0, 300])).toEqual([91.5, 108.5]);
		expect(spread([5, 5, 5], 17, [0, 20])).toEqual([0, 10, 20]);
	});
});

describe('the cursor', () => {
	const stops = [0, 1, 10, 20];

	test('goes to the next stop that is far enough away to be seen', () => {
		expect(moveCursor('ArrowRight', 0, stops, { least: 3 })).toBe(10);
		expect(moveCursor('ArrowLeft', 10, stops, { least: 3 })).toBe(1);
		expect(moveCursor('ArrowRight', 20, stops, { least: 3 })).toBe(20);
	});

	test('stops at what has to be read, however near, and at nothing twice', () => {
		const pace = { least: 3, always: [1, 2, 12] };
		expect(moveCursor('ArrowRight', 0, stops, pace)).toBe(1);
		expect(moveCursor('ArrowRight', 1, stops, pace)).toBe(2);
		expect(moveCursor('ArrowRight', 2, stops, pace)).toBe(10);
		expect(moveCursor('ArrowLeft', 12, stops, pace)).toBe(2);
		expect(moveCursor('ArrowLeft', 20, stops, pace)).toBe(12);
	});

	test('starts at the end, jumps to both, leaves on Escape, and lets other keys be', () => {
		expect(moveCursor('ArrowLeft', null, stops, { least: 3 })).toBe(20);
		expect(moveCursor('Home', 10, stops, { least: 3 })).toBe(0);
		expect(moveCursor('End', 10, stops, { least: 3 })).toBe(20);
		expect(moveCursor('Escape', 10, stops, { least: 3 })).toBeNull();
		expect(moveCursor('a', 10, stops, { least: 3 })).toBeUndefined();
		expect(moveCursor('End', null, [], { least: 3 })).toBeNull();
	});
});

test('a step stands until the next, and nothing stands before the first', () => {
	const steps = [
		{ at: 10, value: 0.4 },
		{ at: 20, value: null }
	];
	expect([9, 10, 19, 20].map((at) => stepAt(steps, at)?.value)).toEqual([
		undefined,
		0.4,
		0.4,
		null
	]);
});

test('a frame with an empty domain puts everything in the middle', () => {
	const box = { width: 100, height: 50, margin: { top: 0, right: 0, bottom: 0, left: 0 } };
	expect(createFrame(box, [5, 5], [0, 1]).x(5)).toBe(50);
});

test('a table becomes CSV that no spreadsheet runs', () => {
	const table = {
		columns: [
			{ label: 'Whose', numeric: false },
			{ label: 'Probability', numeric: true }
		],
		rows: [
			[textCell('=cmd()'), numberCell(-0.5, String)],
			[textCell('a, "b"'), numberCell(null, String)]
		]
	};
	expect(toCsv(table)).toBe(`Whose,Probability\r\n'=cmd(),-0.5\r\n"a, ""b""",\r\n`);
});
