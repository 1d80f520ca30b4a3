import { describe, expect, test } from 'vitest';
import { planEntry, type KnownQuestion } from '#lib/domain/exchange/spreadsheet/plan.ts';
import type { SheetEntry } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { readSheet } from '../../../support/sheets.ts';

const NOW = Date.UTC(2026, 0, 1);
const HEAD = 'question,forecaster,probability,outcome,time,open,close,resolve\n';
const DATES = '2025-10-01T00:00:00Z,2025-10-31T00:00:00Z,2025-10-20T00:00:00Z';

function entryOf(rows: string): SheetEntry {
	const [entry] = readSheet(HEAD + rows).entries;
	if (entry === undefined) throw new Error('no entry');
	return entry;
}

const known = (more: Partial<KnownQuestion> = {}): KnownQuestion => ({
	...{ title: 'A?', kind: 'binary', options: [], opensAt: 0, outcome: null },
	said: () => undefined,
	...more
});

const ROW = `A?,Ann,0.3,yes,2025-10-05T00:00:00Z,${DATES}\n`;

describe('a question that is new', () => {
	test('is made with its dates, its outcome and its forecasts', () => {
		expect(planEntry(entryOf(ROW), null, NOW)).toMatchObject({
			question: 'new',
			dates: { opensAt: Date.UTC(2025, 9, 1), closesAt: Date.UTC(2025, 9, 31) },
			resolution: { outcome: 'yes', knownAt: Date.UTC(2025, 9, 20) },
			forecasts: [{ said: 0.3 }],
			problems: []
		});
	});

	test('without an opening opens at its first forecast, without a resolution is known at its close', () => {
		const plan = planEntry(
			entryOf('A?,Ann,0.3,yes,2025-10-05T00:00:00Z,,2025-10-31T00:00:00Z,\n'),
			null,
			NOW
		);
		expect(plan.dates).toEqual({
			opensAt: Date.UTC(2025, 9, 5),
			closesAt: Date.UTC(2025, 9, 31),
			knownAt: Date.UTC(2025, 9, 31)
		});
	});

	test('without times takes its forecasts along, with one sentence', () => {
		const plan = planEntry(entryOf('A?,Ann,0.3,yes,,,,\nA?,Bob,0.3,yes,,,,\n'), null, NOW);
		expect(plan).toMatchObject({ question: 'none', rejected: 2 });
		expect(plan.problems).toEqual([
			{
				...{ file: 'a.csv', line: 2 },
				reason:
					'the question is left out, with all its forecasts: neither close nor resolve is given. Give one of them.'
			}
		]);
	});

	test('what is still to come is left out', () => {
		const plan = planEntry(entryOf(ROW), null, Date.UTC(2025, 9, 4));
		expect(plan).toMatchObject({ question: 'new', resolution: null, forecasts: [], rejected: 1 });
		expect(plan.problems.map(({ reason }) => reason)).toEqual([
			expect.stringContaining('known only later'),
			expect.stringContaining('still to come')
		]);
	});

	test('a forecast at or after the close is kept: it only does not score', () => {
		const late = `A?,Ann,0.9,yes,2025-12-05T00:00:00Z,${DATES}\n`;
		expect(planEntry(entryOf(ROW + late), null, NOW).forecasts).toHaveLength(2);
	});
});

describe('one forecaster at one instant', () => {
	test('twice the same is once, twice different is told', () => {
		expect(planEntry(entryOf(ROW + ROW), null, NOW)).toMatchObject({ here: 1, rejected: 0 });
		const plan = planEntry(entryOf(ROW + ROW.replace('0.3', '0.4')), null, NOW);
		expect(plan).toMatchObject({ rejected: 1, forecasts: [{ said: 0.3 }] });
		expect(plan.problems[0]?.reason).toContain('line 2 has another forecast');
	});
});

describe('a question that is here', () => {
	test('and everything in the file too, adds nothing', () => {
		const plan = planEntry(entryOf(ROW), known({ outcome: 'yes', said: () => 0.3 }), NOW);
		expect(plan).toMatchObject({
			...{ question: 'known', resolution: null, forecasts: [], here: 1, problems: [] }
		});
	});

	test('takes what is new, and an outcome it does not have yet', () => {
		expect(planEntry(entryOf(ROW), known(), NOW)).toMatchObject({
			...{ question: 'known', resolution: { outcome: 'yes' }, forecasts: [{ said: 0.3 }] }
		});
	});

	test('keeps its own outcome and forecasts against the file', () => {
		const plan = planEntry(entryOf(ROW), known({ outcome: 'no', said: () => 0.4 }), NOW);
		expect(plan).toMatchObject({ resolution: null, forecasts: [], rejected: 1 });
		expect(plan.problems).toHaveLength(2);
	});

	test.each([
		[{ title: 'Another?' }, /stands here for “Another\?”/],
		[{ kind: 'multiple_choice' as const }, /another type/],
		[{ options: ['x', 'y'] }, /other options/]
	])('but is another one is told: %j', (more, reason) => {
		const plan = planEntry(entryOf(ROW), known(more), NOW);
		expect(plan).toMatchObject({ question: 'none', rejected: 1 });
		expect(plan.problems[0]?.reason).toMatch(reason);
	});
});
