import { describe, expect, test } from 'vitest';
import { describeSheet } from '#lib/domain/exchange/spreadsheet/describe.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { readSheet } from '../../../support/sheets.ts';

const say = (text: string, forecaster: string | null = null) =>
	describeSheet(readSheet(text), forecaster, seededRandom(1));
const HEAD = 'question,forecaster,probability,outcome,time,open,close,resolve\n';
const LIFE = '2025-10-01T00:00:00Z,2025-10-11T00:00:00Z';

describe('with times, each forecast counts for as long as it stood', () => {
	const rows = [
		`A?,Ann,0.5,yes,2025-10-01T00:00:00Z,${LIFE},`,
		`A?,Ann,1,yes,2025-10-09T00:00:00Z,${LIFE},`,
		`B?,Ann,0.2,no,2025-10-06T00:00:00Z,${LIFE},2025-10-08T00:00:00Z`
	];

	test('as a share of the scheduled life, also where the answer came early', () => {
		// A: 8 days of 0.25, 2 of 0; B: 2 of 10 days at 0.04.
		const { brier, counts } = say(HEAD + rows.join('\n'));
		expect(brier?.mean).toBeCloseTo((0.8 * 0.25 + 0.2 * 0.04) / 1.2, 12);
		expect(counts).toMatchObject({ counted: 3, judged: 2, late: 0, early: 0, alike: 0 });
	});

	test('what came at the end or later counts nothing, what came before the opening from there', () => {
		const late = `A?,Ann,0,yes,2025-10-11T00:00:00Z,${LIFE},`;
		const early = `A?,Bob,0.5,yes,2025-09-01T00:00:00Z,${LIFE},`;
		const { counts, brier } = say(`${HEAD}${rows[0]}\n${late}\n${early}`);
		expect(counts).toMatchObject({ counted: 2, late: 1, early: 1 });
		expect(brier?.mean).toBeCloseTo(0.25, 12);
	});
});

test('without times every forecast of a person weighs alike within its question', () => {
	const { brier, counts } = say('question,probability,outcome\nA?,0.5,yes\nA?,1,yes\nB?,0.4,no\n');
	expect(brier?.mean).toBeCloseTo((0.125 + 0.16) / 2, 12);
	expect(counts).toMatchObject({ counted: 3, alike: 2 });
});

test('questions that are open or void count nothing', () => {
	const { counts, brier } = say(
		'question,probability,outcome\nA?,0.5,\nB?,1,annulled\nC?,0.5,ambiguous\n'
	);
	expect(counts).toMatchObject({ open: 1, void: 2, unsettled: 3, counted: 0 });
	expect(brier).toBeNull();
});

test('exactly half, 15% and 35% are in a bin, and the bins hold every question', () => {
	const { bins } = say('question,probability,outcome\nA?,0.5,yes\nB?,15%,no\nC?,35%,yes\n');
	expect(bins.filter(({ questions }) => questions === 1).map(({ from }) => from)).toEqual([
		0.15, 0.35, 0.45
	]);
});

test('one forecaster is picked out', () => {
	const text = 'question,forecaster,probability,outcome\nA?,Ann,1,yes\nA?,Bob,0,yes\n';
	expect(say(text).brier?.mean).toBe(0.5);
	expect(say(text, 'Bob').brier?.mean).toBe(1);
	expect(say(text, 'Bob').forecasters.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
});
