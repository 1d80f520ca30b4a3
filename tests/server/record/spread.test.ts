import { sum } from 'd3-array';
import { expect, test } from 'vitest';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { keepResident } from '#lib/server/record/resident.ts';
import { select, type Selection } from '#lib/server/record/select.ts';
import { testApp } from '../../support/app.ts';

test('cut into classes of time left and spread over options, a record weighs and scores as before', async () => {
	const app = testApp();
	const { id: spaceId } = await app.as(app.ann).space.openExample();
	const { store } = app;
	const resident = keepResident(store)(spaceId);
	const all: Selection = {
		...{ spaceId, kind: null, forecasterId: null, tag: null, from: null, to: null },
		...{ now: Date.UTC(2025, 9, 21), withEarly: true, horizon: null }
	};
	for (const kind of ['binary', 'multiple_choice', null] as const) {
		const of = (horizon: Selection['horizon']) =>
			select(resident, { ...all, kind, horizon }, store);
		const [whole, each] = [of(null), of('each')];
		const classes = [0, 1, 2, 3].map(of);
		const weight = resident.questions
			.flatMap((question, i) =>
				kind === null || question.kind === kind
					? [...resident.weight.subarray(resident.starts[i], resident.starts[i + 1])]
					: []
			)
			.reduce((total, own) => total + own, 0);
		for (const rows of [[whole], [each], classes])
			expect(sum(rows, (one) => sum(one.weight))).toBeCloseTo(weight, 9);
		expect(clusteredMean(each)?.mean).toBeCloseTo(clusteredMean(whole)?.mean ?? NaN, 12);
		expect(sum(classes, (one) => one.p.length)).toBe(each.p.length);
		expect([...new Set(each.horizon)].sort()).toEqual(
			[0, 1, 2, 3].slice(0, new Set(each.horizon).size)
		);
		for (const [i, { horizon }] of classes.entries())
			expect(horizon?.every((one) => one === i)).toBe(true);
	}
	const options = select(resident, { ...all, kind: 'multiple_choice' }, store);
	for (const [g, question] of options.questions.entries()) {
		const size = question.options?.ids.length ?? 0;
		for (let row = options.starts[g] ?? 0; row < (options.starts[g + 1] ?? 0); row += size) {
			expect(sum(options.p.subarray(row, row + size))).toBeCloseTo(1, 9);
			expect(sum(options.happened.subarray(row, row + size))).toBe(1);
		}
	}
});
