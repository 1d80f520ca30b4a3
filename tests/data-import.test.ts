import { existsSync, readFileSync } from 'node:fs';
import { csvParse, group, sum } from 'd3';
import { describe, expect, test } from 'vitest';
import { describeSheet } from '#lib/domain/exchange/spreadsheet/describe.ts';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { testApp } from './support/app.ts';

// Real forecasts that others made. Their licences keep them out of this repository: see the README beside them.
const FOLDER = new URL('../../shared/data/', import.meta.url);
const isThere = existsSync(FOLDER);
const title = `public sets come in as they are${isThere ? '' : ' (skipped: ../shared/data is absent)'}`;

/** Questions and forecasts that can be kept, and the forecasts that cannot: of questions that never close. */
const SETS = [
	['538-governors-2018', 80, 6000, 0],
	['538-midterms-2018', 506, 1518, 0],
	['538-nfl', 1889, 1889, 0],
	['forecastbench-crowd-2025q4', 1209, 2907, 13],
	['forecastbench-super-sample', 20, 304, 0],
	['gjp-2011', 18, 4408, 0],
	['theme-ukraine-russia', 113, 261, 0]
] as const;

const MINUTES_2 = 120_000;
const textOf = (folder: string, file: string) =>
	readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8');

function filesOf(folder: string) {
	const names = ['questions.csv', 'forecasts.csv', 'forecasts_multiple_choice.csv'];
	return names
		.filter((name) => existsSync(new URL(`${folder}/${name}`, FOLDER)))
		.map((name) => ({ name, text: textOf(folder, name) }));
}

/** The mean Brier score by the product's rule, worked out from the files with nothing of the product's. */
function independentBrier(folder: string): number {
	const forecasts = group(
		csvParse(textOf(folder, 'forecasts.csv')),
		(row) => row['question_id'],
		(row) => row['forecaster']
	);
	const stretches = csvParse(textOf(folder, 'questions.csv')).flatMap((question) => {
		const { id, type, outcome, open, close, resolve } = question;
		if (type !== 'binary' || (outcome !== 'yes' && outcome !== 'no')) return [];
		const people = [...(forecasts.get(id)?.values() ?? [])];
		const steps = people.map((rows) =>
			[...rows]
				.map((row) => ({ at: Date.parse(row['timestamp'] ?? ''), p: Number(row['probability']) }))
				.sort((a, b) => a.at - b.at)
		);
		const opens =
			open === '' ? Math.min(...steps.flat().map(({ at }) => at)) : Date.parse(open ?? '');
		const closes = Date.parse(close === '' ? (resolve ?? '') : (close ?? ''));
		const end = Math.min(closes, Date.parse(resolve === '' ? (close ?? '') : (resolve ?? '')));
		return steps.flatMap((own) =>
			own.map(({ at, p }, i) => {
				const next = own[i + 1]?.at ?? Infinity;
				const stood = Math.min(next, end) - Math.max(at, opens);
				const weight = next - at <= MINUTES_2 ? 0 : Math.max(0, stood) / (closes - opens);
				return { weight, score: (p - (outcome === 'yes' ? 1 : 0)) ** 2 };
			})
		);
	});
	return sum(stretches, (row) => row.weight * row.score) / sum(stretches, (row) => row.weight);
}

describe.skipIf(!isThere)(title, () => {
	test.each(SETS)('%s', async (folder, questions, forecasts, rejected) => {
		const { as, ann, space: spaceId, clock, store } = testApp();
		// One outcome in theme-ukraine-russia is dated 31 December 2026: before then it would be left out, with a sentence.
		clock.at = Date.UTC(2031, 0, 1);
		const api = as(ann);
		const files = filesOf(folder);
		const check = await api.import.check({ spaceId, files });
		expect(check.rejected.forecasts).toBe(rejected);
		const { counts } = await api.import.keep({ spaceId, files });
		expect(counts).toMatchObject({ questions, forecasts });
		const again = await api.import.check({ spaceId, files });
		expect(again.counts).toMatchObject({ questions: 0, forecasts: 0, resolutions: 0 });
		const track = await api.record.track({ spaceId, forecaster: 'everyone', withEarly: true });
		expect(track.brier?.mean).toBeCloseTo(independentBrier(folder), 10);
		expect([...store.rows.findings()]).toEqual([]);

		// What the page shows before anything is kept is what the track record shows after.
		const read = readSpreadsheet(files, 'Europe/Budapest');
		if (!read.ok) throw new Error(read.reason);
		for (const kind of ['binary', 'multiple_choice'] as const)
			for (const withEarly of [false, true]) {
				const kept = await api.record.track({ spaceId, forecaster: 'everyone', kind, withEarly });
				const view = { forecaster: null, kind, withEarly, now: clock.at };
				const { figures, counts } = describeSheet(read.sheet, view, seededRandom(1));
				for (const part of ['mean', 'standardError'] as const)
					expect(figures.brier?.[part] ?? -1).toBeCloseTo(kept.brier?.[part] ?? -1, 10);
				expect(figures.bins.map((bin) => bin.questions)).toEqual(
					kept.bins.map((bin) => bin.questions)
				);
				expect(counts.waiting).toBe(kept.waiting);
			}
	});
});
