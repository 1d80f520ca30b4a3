import { expect, test } from 'vitest';
import { pointedRight, ratioRecord } from '#lib/domain/evidence/ratio-record.ts';
import { seededRandom } from '#lib/domain/random.ts';

const resampling = () => ({ level: 0.9, draws: 500, random: seededRandom(7) });
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

test('items called 3 : 1 that turn up three times as often are worth 3 : 1', () => {
	// 10 questions happened and had 6 such items, 20 did not and had 4: 0.6 to 0.2 a question.
	const questions = [
		...times(6, { happened: true, ratios: [3] }),
		...times(4, { happened: true, ratios: [1] }),
		...times(4, { happened: false, ratios: [3] }),
		...times(16, { happened: false, ratios: [1] })
	];
	const [row] = ratioRecord(questions, resampling);
	expect(row).toMatchObject({ strength: 'moderate', right: 6, wrong: 4, questions: 10 });
	expect(row?.called).toBeCloseTo(3, 12);
	expect(row?.empirical?.ratio).toBeCloseTo(3, 12);
	expect(row?.empirical?.low).toBeLessThan(3);
	expect(row?.empirical?.high).toBeGreaterThan(3);
});

test('for and against are put together as Mantel and Haenszel do', () => {
	// a = 3, b = 1, c = 4, d = 2 on 5 and 8 questions: (3·8 + 4·5) ÷ (1·5 + 2·8) = 44 ÷ 21.
	const against = 1 / 10;
	const questions = [
		...times(3, { happened: true, ratios: [10] }),
		...times(2, { happened: true, ratios: [against] }),
		...[{ happened: false, ratios: [10] }],
		...times(4, { happened: false, ratios: [against] }),
		...times(3, { happened: false, ratios: [1] })
	];
	const [row] = ratioRecord(questions, resampling);
	expect(row).toMatchObject({ strength: 'strong', right: 7, wrong: 3 });
	expect(row?.empirical?.ratio).toBeCloseTo(44 / 21, 12);
});

test('where none pointed wrong no number is too high, and with one outcome alone nothing can be told', () => {
	const right = times(12, { happened: true, ratios: [30] });
	const other = times(12, { happened: false, ratios: [1] });
	const [row] = ratioRecord([...right, ...other], resampling);
	expect(row?.empirical?.ratio).toBe(Infinity);
	expect(row?.empirical?.high).toBe(Infinity);
	expect(ratioRecord(right, resampling)[0]?.empirical).toBeNull();
	expect(ratioRecord([], resampling)).toEqual([]);
});

test('an item pointed right if its question went its way', () => {
	expect(pointedRight(3, true)).toBe(true);
	expect(pointedRight(1 / 3, true)).toBe(false);
	expect(pointedRight(1, true)).toBeNull();
});
