import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { peerCsv, sumCsv } from '#lib/ui/record/sum-csv.ts';
import { T0, testApp } from '../../support/app.ts';

const brier = brierScale(() => 'one_outcome');
type Row = Record<string, string | undefined>;
/** Σ weight × value ÷ Σ weight over the rows that have a value. */
function mean(rows: readonly Row[], value: (row: Row) => number | null): number {
	const worked = rows.flatMap((row) => {
		const number = value(row);
		return number === null ? [] : [{ number, weight: Number(row['weight']) }];
	});
	const weight = worked.reduce((sum, row) => sum + row.weight, 0);
	return worked.reduce((sum, row) => sum + row.weight * row.number, 0) / weight;
}

/** Three people, the first of them alone for a day, and a question that happened before its close. */
async function settled() {
	const app = testApp();
	const { as, ann, bob, vic, ask, clock, store, space } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.6 });
	clock.at += DAY;
	await as(bob).forecast.state({ questionId, probability: 0.3 });
	await as(vic).forecast.state({ questionId, probability: 0.5 });
	clock.at += 3 * DAY;
	await as(ann).forecast.state({ questionId, probability: 0.8 });
	clock.at += 7 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 8 * DAY });
	const scores = await as(ann).resolution.scores({ questionId });
	const person = scores?.people.find(({ isYou }) => isYou);
	if (person === undefined) throw new Error('Ann has a score');
	const { forecasterId } = person;
	return {
		person,
		sum: await as(ann).resolution.stretches({ questionId, forecasterId }),
		peer: await as(ann).resolution.peerSum({ questionId, forecasterId })
	};
}

test('from its rows the score can be worked again, and against the crowd, and the other way', async () => {
	const { person, sum } = await settled();
	for (const rule of ['brier', 'log', 'baseline'] as const) {
		const rows: Row[] = csvParse(sumCsv(sum, { rule, brier, options: [] }));
		const own = (row: Row) => Number(row[rule]);
		const against = (row: Row) =>
			row[`crowd_${rule}`] === '' ? null : own(row) - Number(row[`crowd_${rule}`]);
		const both = person.meanwhile[rule];
		expect(rows.some((row) => row[`crowd_${rule}`] === '')).toBe(true);
		expect(mean(rows, own)).toBeCloseTo(person.scores[rule].score ?? NaN, 9);
		expect(mean(rows, against)).toBeCloseTo((both?.mine ?? NaN) - (both?.theirs ?? NaN), 9);
		expect(mean(rows, (row) => Number(row[`${rule}_the_other_way`]))).toBeCloseTo(
			person.otherwise?.[rule] ?? NaN,
			9
		);
		const total = rows.reduce((all, row) => all + Number(row['contribution']), 0);
		expect(total).toBeCloseTo(person.scores[rule].contribution, 9);
	}
});

test('the file of a peer score has the lines of either outcome', async () => {
	const { person, peer } = await settled();
	const rows: Row[] = csvParse(peerCsv(peer, true));
	const on = (outcome: string) => rows.filter((row) => row['outcome'] === outcome);
	const score = (row: Row) => Number(row['score']);
	expect(mean(on('1'), score)).toBeCloseTo(person.scores.peer.score ?? NaN, 9);
	expect(mean(on('0'), score)).toBeCloseTo(person.otherwise?.peer ?? NaN, 9);
});

test('of several options the numbers of all stand in the row', () => {
	const stretch = {
		...{ from: T0, to: T0 + DAY, weight: 0.1, probability: 0.5, score: 0.19 },
		outcome: 1 as const,
		distribution: { o_a: 0.5, o_b: 0.3, o_c: 0.2 }
	};
	const options = ['a', 'b', 'c'].map((label) => ({ id: `o_${label}` as const, label }));
	const sum = { stretches: [stretch], crowd: [] };
	const [row] = csvParse(sumCsv(sum, { rule: 'brier', brier, options }));
	expect(row).toMatchObject({ 'p a': '0.5', 'p b': '0.3', 'p c': '0.2', brier: '0.19' });
	expect(Object.keys(row ?? {})).not.toContain('brier_the_other_way');
});
