import { expect, test } from 'vitest';
import { describeSheet } from '#lib/domain/exchange/spreadsheet/describe.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { testApp } from '../../support/app.ts';
import { readPair } from '../../support/sheets.ts';

/** Forty questions of which twelve happened well before their scheduled close, and one whose outcome is dated after today. */
const QUESTIONS = [
	'id,title,type,open,close,resolve,outcome,options',
	...Array.from({ length: 40 }, (_, i) =>
		i < 12
			? `q${i},Early ${i}?,binary,2025-01-01,2027-05-03,2025-05-01,yes,`
			: `q${i},Done ${i}?,binary,2025-01-01,2025-05-03,,${i % 3 === 0 ? 'yes' : 'no'},`
	),
	'late,Later?,binary,2025-01-01,2027-05-03,,yes,',
	'where,Where?,multiple_choice,2025-01-01,2025-05-03,,Here,Here|There|Away'
];
const FORECASTS = [
	'question_id,forecaster,timestamp,probability,option',
	...Array.from({ length: 40 }, (_, i) => `q${i},Ida,2025-02-0${(i % 9) + 1},0.${i + 10},`),
	'q20,Ida,2025-02-03,0.99,',
	'late,Ida,2025-02-01,0.5,',
	...['Here', 'There', 'Away'].map((option, i) => `where,Bo,2025-02-01,0.${i + 2},${option}`),
	'where,Bo,2025-03-01,0.2,There',
	'where,Bo,2025-03-01,0.7,Here',
	'where,Bo,2025-03-01,0.1,Away'
];

test.each(['binary', 'multiple_choice', 'both'] as const)(
	'a sheet shows of %s what the track record shows once it is kept',
	async (kind) => {
		const { as, ann, space: spaceId, clock } = testApp();
		clock.at = Date.UTC(2026, 4, 10);
		const api = as(ann);
		const files = [QUESTIONS, FORECASTS].map((lines, i) => ({
			name: `${i}.csv`,
			text: lines.join('\n')
		}));
		await api.import.keep({ spaceId, files });
		for (const withEarly of [false, true]) {
			const kept = await api.record.track({ spaceId, forecaster: 'everyone', kind, withEarly });
			const { figures, counts, ticks } = describeSheet(
				readPair(QUESTIONS, FORECASTS, 'Europe/Budapest'),
				{ forecaster: null, kind, withEarly, now: clock.at },
				seededRandom(1)
			);
			expect(figures.questions).toBe(kept.questions);
			expect(counts.waiting).toBe(kept.waiting);
			expect(figures.brier?.mean).toBeCloseTo(kept.brier?.mean ?? NaN, 12);
			expect(figures.share).toBeCloseTo(kept.baseRate?.share ?? NaN, 12);
			expect(figures.parts?.miscalibration).toBeCloseTo(kept.parts?.miscalibration ?? NaN, 12);
			expect(figures.bins.map((bin) => bin.questions)).toEqual(
				kept.bins.map((bin) => bin.questions)
			);
			expect(ticks).toHaveLength(kept.ticks.length);
		}
	}
);

test('many forecasters on few questions are told together, here and there', async () => {
	const { as, ann, space: spaceId } = testApp();
	const questions = QUESTIONS.slice(0, 1).concat('q,Rain?,binary,2025-01-01,2025-05-03,,yes,');
	const forecasts = FORECASTS.slice(0, 1).concat(
		Array.from({ length: 70 }, (_, i) => `q,F${i},2025-02-0${(i % 9) + 1},0.${i + 10},`)
	);
	const files = [questions, forecasts].map((lines, i) => ({
		name: `${i}.csv`,
		text: lines.join('\n')
	}));
	await as(ann).import.keep({ spaceId, files });
	const kept = await as(ann).record.track({ spaceId, forecaster: 'everyone' });
	const view = { forecaster: null, kind: null, withEarly: false, now: Date.UTC(2026, 0, 1) };
	const shown = describeSheet(
		readPair(questions, forecasts, 'Europe/Budapest'),
		view,
		seededRandom(1)
	);
	expect(kept.ticks).toMatchObject([{ forecasterId: null, numbers: 70, happened: true }]);
	expect(shown.ticks).toHaveLength(1);
	expect(shown.ticks[0]?.p).toBeCloseTo(kept.ticks[0]?.p ?? NaN, 12);
});
