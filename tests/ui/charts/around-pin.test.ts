import { expect, test } from 'vitest';
import { aroundPin, pinWords, withPins } from '#lib/ui/charts/history/around-pin.ts';
import { pinUnder, placePins } from '#lib/ui/charts/history/pins.ts';
import { createFrame } from '#lib/ui/plot/frame.ts';
import { textCell } from '#lib/ui/plot/table.ts';

const about = { claim: 'On hold.', outlet: 'CNN' };
const pin = { id: 'e_1', number: 4, at: 20, stance: 'against', ...about } as const;
const you = (text: string) => ({ label: 'You', text, value: 0, color: 'var(--chart-me)' });
const crowd = (text: string) => ({ label: 'Crowd', text, value: 0, color: 'var(--chart-crowd)' });
const half = { label: 'Middle half', text: '20 to 40%', value: null, color: '' };
const readings = [
	{ at: 10, rows: [you('35%'), half] },
	{ at: 30, rows: [you('35%'), crowd('31%'), half] },
	{ at: 40, rows: [you('15%'), crowd('31%')] },
	{ at: 50, rows: [crowd('22%')] }
];

test('each line tells what stood just before, and what it went to next, whenever that was', () => {
	expect(aroundPin(pin, readings)).toEqual([
		{
			...{ label: 'You', color: 'var(--chart-me)' },
			before: '35%',
			after: { text: '15%', at: 40 }
		},
		{
			...{ label: 'Crowd', color: 'var(--chart-crowd)' },
			before: null,
			after: { text: '31%', at: 30 }
		}
	]);
});

test('a number said at the very instant comes after, and one withdrawn is none', () => {
	expect(aroundPin({ at: 10 }, readings)[0]).toMatchObject({ before: null, after: { at: 10 } });
	expect(aroundPin({ at: 45 }, readings)[0]).toMatchObject({
		before: '15%',
		after: { text: 'no number', at: 50 }
	});
	expect(aroundPin({ at: 60 }, readings)).toMatchObject([{ before: '22%', after: null }]);
	expect(aroundPin({ at: 60 }, [])).toEqual([]);
});

test('it is said with the claim and its outlet', () => {
	expect(pinWords(pin, readings, 'UTC')).toBe(
		'Evidence 4 (CNN): “On hold.” Just before: You 35%. Then: You 15% from 1 Jan, 00:00, Crowd 31% from 1 Jan, 00:00.'
	);
	expect(pinWords({ ...pin, outlet: null }, [], 'UTC')).toBe(
		'Evidence 4: “On hold.” Just before: no number. Then: no change yet.'
	);
});

test('the table has the evidence among its rows, in the order of time', () => {
	const row = (at: number, who: string) => [
		{ text: '', value: new Date(at).toISOString() },
		textCell(who)
	];
	const columns = ['When', 'Whose'].map((label) => ({ label, numeric: false }));
	const table = { columns, rows: [row(10, 'You'), row(40, 'You')] };
	const { columns: all, rows } = withPins(table, [pin], readings, 'UTC');
	expect(all.map(({ label }) => label)).toEqual([
		...['When', 'Whose', 'Just before the evidence', 'Then', 'Evidence']
	]);
	expect(rows.map((cells) => cells[1]?.text)).toEqual(['You', 'Evidence 4', 'You']);
	expect(rows[1]?.[4]?.text).toBe('On hold. (CNN)');
	expect(rows.every((cells) => cells.length === all.length)).toBe(true);
	expect(withPins(table, [], readings, 'UTC')).toBe(table);
});

test('a ring is met where it stands, and nothing below the rings', () => {
	const box = { width: 400, height: 300, margin: { top: 44, right: 0, bottom: 28, left: 0 } };
	const row = placePins([pin, { ...pin, id: 'e_2' }], createFrame(box, [0, 40], [0, 1]), 400);
	const [first, second] = row.pins;
	expect(pinUnder(row, (first?.ringX ?? 0) + 4, 14)?.id).toBe('e_1');
	expect(pinUnder(row, (second?.ringX ?? 0) - 4, 14)?.id).toBe('e_2');
	expect(pinUnder(row, first?.ringX ?? 0, 60)).toBeNull();
	expect(pinUnder(row, 20, 14)).toBeNull();
});
