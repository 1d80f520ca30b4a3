import { describe, expect, test } from 'vitest';
import { describeSheet, type SheetView } from '#lib/domain/exchange/spreadsheet/describe.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { readPair, readSheet } from '../../../support/sheets.ts';

const ALL: SheetView = {
	...{ forecaster: null, kind: null, withEarly: false },
	now: Date.UTC(2026, 0, 1)
};
const say = (text: string, view: Partial<SheetView> = {}) =>
	describeSheet(readSheet(text), { ...ALL, ...view }, seededRandom(1));
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
		const { figures, counts } = say(HEAD + rows.join('\n'));
		expect(figures.brier?.mean).toBeCloseTo((0.8 * 0.25 + 0.2 * 0.04) / 1.2, 12);
		expect(figures.questions).toBe(2);
		expect(counts).toMatchObject({ counted: 3, late: 0, early: 0, alike: 0 });
	});

	test('what came at the end or later counts nothing, what came before the opening from there', () => {
		const late = `A?,Ann,0,yes,2025-10-11T00:00:00Z,${LIFE},`;
		const early = `A?,Bob,0.5,yes,2025-09-01T00:00:00Z,${LIFE},`;
		const { counts, figures } = say(`${HEAD}${rows[0]}\n${late}\n${early}`);
		expect(counts).toMatchObject({ counted: 2, late: 1, early: 1 });
		expect(figures.brier?.mean).toBeCloseTo(0.25, 12);
	});
});

describe('where the sheet names no opening', () => {
	const head = 'question,forecaster,probability,outcome,time,close\n';

	test('a question opened at anybody’s first forecast, also for whoever is looked at alone', () => {
		const rows = [
			'A?,Ann,50%,no,2025-04-01,2025-05-01',
			'A?,Bob,0%,no,2025-04-28,2025-05-01',
			'B?,Ann,50%,no,2025-04-01,2025-05-01',
			'B?,Bob,100%,no,2025-04-04,2025-05-01'
		];
		// It closes at the end of 1 May: Bob stood for 4 of 31 days on A and 28 of 31 on B.
		const { figures } = say(head + rows.join('\n'), { forecaster: 'Bob' });
		expect(figures.brier?.mean).toBeCloseTo(28 / 32, 12);
	});

	test('what was first said after the close counts nothing, as it will not be kept', () => {
		const { figures, counts } = say(`${head}A?,Ann,20%,yes,2025-06-20,2025-05-01\n`);
		expect(figures.questions).toBe(0);
		expect(counts).toMatchObject({ counted: 0, alike: 0, unusable: 1 });
	});
});

test('without times every forecast of a person weighs alike within its question', () => {
	const { figures, counts } = say(
		'question,probability,outcome\nA?,0.5,yes\nA?,1,yes\nB?,0.4,no\n'
	);
	expect(figures.brier?.mean).toBeCloseTo((0.125 + 0.16) / 2, 12);
	expect(counts).toMatchObject({ counted: 3, alike: 2 });
});

test('questions that are open or void count nothing', () => {
	const { counts, figures } = say(
		'question,probability,outcome\nA?,0.5,\nB?,1,annulled\nC?,0.5,ambiguous\n'
	);
	expect(counts).toMatchObject({ open: 1, void: 2, unsettled: 3, counted: 0 });
	expect(figures.brier).toBeNull();
});

test('exactly half, 15% and 35% are in a bin, and the bins hold every question', () => {
	const { bins } = say('question,probability,outcome\nA?,0.5,yes\nB?,15%,no\nC?,35%,yes\n').figures;
	expect(bins.filter(({ questions }) => questions === 1).map(({ from }) => from)).toEqual([
		0.15, 0.35, 0.45
	]);
});

test('one forecaster is picked out', () => {
	const text = 'question,forecaster,probability,outcome\nA?,Ann,1,yes\nA?,Bob,0,yes\n';
	expect(say(text).figures.brier?.mean).toBe(0.5);
	expect(say(text, { forecaster: 'Bob' }).figures.brier?.mean).toBe(1);
	expect(say(text, { forecaster: 'Bob' }).forecasters.map(({ name }) => name)).toEqual([
		'Ann',
		'Bob'
	]);
});

test('one forecaster at one instant counts once, by the first line, as it would be kept', () => {
	const row = (p: string) => `A?,Ann,${p},yes,2025-10-01T00:00:00Z,${LIFE},\n`;
	const { counts, figures } = say(HEAD + row('0.5') + row('0.5') + row('0.9'));
	expect(counts).toMatchObject({ forecasts: 3, counted: 1, twice: 1, unusable: 1 });
	expect(figures.brier?.mean).toBeCloseTo(0.25, 12);
});

describe('a question settled before its scheduled close', () => {
	const done = `A?,Ann,0.5,no,2025-10-01T00:00:00Z,${LIFE},\n`;
	const early = `B?,Ann,0.9,yes,2025-10-01T00:00:00Z,2025-10-01T00:00:00Z,2026-10-01T00:00:00Z,2025-12-01T00:00:00Z\n`;

	test('waits for it, and a switch counts it at once', () => {
		const { counts, figures, early: change } = say(HEAD + done + early);
		expect(figures).toMatchObject({ questions: 1, share: 0 });
		expect(counts).toMatchObject({ questions: 2, waiting: 1, held: 1, counted: 1 });
		const all = say(HEAD + done + early, { withEarly: true });
		expect(all.figures.questions).toBe(2);
		expect(all.counts).toMatchObject({ waiting: 1, held: 0, counted: 2 });
		expect(change?.without?.brier).toBeCloseTo(figures.brier?.mean ?? NaN, 12);
		expect(change?.with?.brier).toBeCloseTo(all.figures.brier?.mean ?? NaN, 12);
		expect(all.early).toEqual(change);
	});

	test('counts once the clock has passed it', () => {
		const { counts, figures } = say(HEAD + done + early, { now: Date.UTC(2026, 9, 1) });
		expect(figures.questions).toBe(2);
		expect(counts.waiting).toBe(0);
	});

	test('is shown all the same while there is nothing else', () => {
		const shown = say(HEAD + early);
		expect(shown).toMatchObject({ isAllEarly: true, withEarly: true, early: null });
		expect(shown.figures.questions).toBe(1);
	});
});

test('an outcome that would be known only later is left out, and so is a forecast still to come', () => {
	const later = `A?,Ann,0.5,yes,2025-10-01T00:00:00Z,2025-10-01T00:00:00Z,2026-10-01T00:00:00Z,\n`;
	expect(say(HEAD + later).counts).toMatchObject({ open: 1, later: 1, unsettled: 1, counted: 0 });
	const rows = ['2025-10-01', '2026-02-01'].map(
		(day) => `A?,Ann,0.5,yes,${day}T00:00:00Z,${LIFE},`
	);
	expect(say(HEAD + rows.join('\n')).counts).toMatchObject({ counted: 1, unusable: 1, late: 0 });
});

describe('questions with several options', () => {
	const pair = readPair(
		[
			'id,title,type,open,close,resolve,outcome,options',
			'q1,Rain?,binary,2025-10-01,2025-10-11,,yes,',
			'q2,Where?,multiple_choice,2025-10-01,2025-10-11,,Here,Here|There|Away'
		],
		[
			'question_id,forecaster,timestamp,probability,option',
			'q2,Ann,2025-10-01,0.6,Here',
			'q2,Ann,2025-10-01,0.3,There',
			'q2,Ann,2025-10-01,0.1,Away'
		]
	);
	const shown = describeSheet(pair, ALL, seededRandom(1));

	test('are shown at once where the sheet has forecasts on those only', () => {
		expect(shown).toMatchObject({ kind: 'multiple_choice', kinds: ['multiple_choice'] });
		expect(shown.counts).toMatchObject({ questions: 1, forecasts: 1, counted: 1, silent: 1 });
		expect(shown.figures.brier?.mean).toBeCloseTo((0.4 ** 2 + 0.3 ** 2 + 0.1 ** 2) / 2, 12);
		expect(shown.figures.questions).toBe(1);
	});

	test('have a row for each option in the diagram, which weighs one part in K', () => {
		expect(shown.ticks.map(({ option, p, happened }) => [option, p, happened])).toEqual([
			['Here', 0.6, true],
			['There', 0.3, false],
			['Away', 0.1, false]
		]);
		expect(shown.figures.share).toBeCloseTo(1 / 3, 12);
		// 2/K of the score of the whole.
		expect(shown.figures.parts?.score).toBeCloseTo(((2 / 3) * 0.26) / 2, 12);
	});
});

test('many forecasters on few questions are told together', () => {
	const rows = Array.from({ length: 70 }, (_, i) => `A?,F${i},${i < 35 ? 0.2 : 0.6},yes`);
	const { ticks } = say(`question,forecaster,probability,outcome\n${rows.join('\n')}\n`);
	expect(ticks).toMatchObject([{ forecaster: null, happened: true, numbers: 70 }]);
	expect(ticks[0]?.p).toBeCloseTo(0.4, 12);
});
