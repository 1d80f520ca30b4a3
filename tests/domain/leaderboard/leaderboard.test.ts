import fc from 'fast-check';
import { randomLcg, shuffle, sum } from 'd3';
import { describe, expect, test } from 'vitest';
import { bootstrapMean } from '#lib/domain/calibration/bootstrap.ts';
import { scoreColumns } from '#lib/domain/calibration/columns.ts';
import { boardColumns, inCompany, type BoardRow } from '#lib/domain/leaderboard/columns.ts';
import { leaderboard } from '#lib/domain/leaderboard/leaderboard.ts';
import { relativeScores } from '#lib/domain/score/relative.ts';

const options = (seed = 1, draws = 400) => ({ level: 0.9, draws, random: randomLcg(seed) });

/** Everybody's line by their id; all take part in the ranking unless their id begins with “bot”. */
function board(rows: readonly BoardRow[], seed = 1) {
	const { columns, forecasterIds } = boardColumns(rows, (id) => !id.startsWith('bot'));
	const lines = leaderboard(columns, options(seed));
	return new Map(forecasterIds.map((id, i) => [id, lines[i]]));
}

/** So many questions on which somebody scores around their mean, as far off as `noise` says. */
function answers(forecasterId: string, mean: number, questions = 60, noise = 0.1, seed = 3) {
	const random = randomLcg(seed);
	return Array.from({ length: questions }, (_, i): BoardRow => {
		const relative = mean + noise * (random() - 0.5);
		return { forecasterId, questionId: `q${String(i).padStart(3, '0')}`, relative, coverage: 1 };
	});
}

describe('the leaderboard', () => {
	test('gives the mean by coverage, the questions and the mean coverage', () => {
		const rows = [
			{ forecasterId: 'a', questionId: 'p', relative: -0.1, coverage: 1 },
			{ forecasterId: 'a', questionId: 'q', relative: 0.2, coverage: 0.5 },
			{ forecasterId: 'b', questionId: 'q', relative: 0.3, coverage: 0.25 }
		];
		const found = board(rows);
		expect(found.get('a')?.estimate).toBeCloseTo(0, 12);
		expect(found.get('a')).toMatchObject({ questions: 2, coverage: 0.75, isReliable: false });
		expect(found.get('b')).toMatchObject({ estimate: 0.3, questions: 1, rank: null });
	});

	test('its interval is that of a bootstrap of one record by question', () => {
		const rows = answers('a', -0.02, 200);
		const line = board(rows).get('a');
		const alone = bootstrapMean(
			scoreColumns(rows.map((row) => ({ ...row, score: row.relative, weight: row.coverage }))),
			options(1)
		);
		expect(line).toMatchObject({ estimate: alone?.estimate, low: alone?.low, high: alone?.high });
	});

	test('rows in another order give the same lines, draw for draw', () => {
		const rows = [...answers('a', -0.02), ...answers('b', 0, 40, 0.2, 5), ...answers('c', 0.03)];
		expect(board(shuffle([...rows]))).toEqual(board(rows));
	});

	test('two who said the same share a rank and every figure', () => {
		const found = board([
			...answers('a', 0.01),
			...answers('b', 0.01),
			...answers('c', 0, 60, 0.1, 9)
		]);
		expect(found.get('a')).toEqual(found.get('b'));
	});

	test('somebody clearly better stands above, whoever answers more', () => {
		const found = board([...answers('good', -0.1, 40), ...answers('busy', 0, 400, 0.1, 4)]);
		expect(found.get('good')?.rank).toEqual({ best: 1, worst: 1 });
		expect(found.get('busy')?.rank).toEqual({ best: 2, worst: 2 });
	});

	test('under thirty questions nobody has a rank, however well they did', () => {
		const found = board([
			...answers('lucky', -0.3, 29),
			...answers('a', -0.1),
			...answers('b', 0.1)
		]);
		expect(found.get('lucky')?.rank).toBeNull();
		expect(found.get('a')?.rank).toEqual({ best: 1, worst: 1 });
	});

	test('a bot has figures and no rank, and moves nobody’s', () => {
		const people = [...answers('a', -0.02), ...answers('b', 0.02, 60, 0.1, 8)];
		const [without, beside] = [people, [...people, ...answers('bot', -0.2)]].map((rows) =>
			board(rows)
		);
		expect(beside?.get('bot')).toMatchObject({ rank: null, questions: 60 });
		for (const id of ['a', 'b']) expect(beside?.get(id)).toEqual(without?.get(id));
	});

	test('of forty boards of twelve equals on thirty questions only a few tell anybody apart', () => {
		const told = Array.from({ length: 40 }, (_, seed) => {
			const people = Array.from({ length: 12 }, (__, i) =>
				answers(`p${i}`, 0, 30, 0.1, (seed + i / 13) / 40)
			);
			return [...board(people.flat(), (seed + 0.5) / 40).values()];
		}).filter((lines) => lines.some((line) => (line?.rank?.best ?? 1) > 1));
		expect(told.length).toBeLessThanOrEqual(9);
	});

	test('answering the same questions again under other ids earns nothing', () => {
		const once = answers('a', -0.02, 50);
		const twice = [...once, ...once.map((row) => ({ ...row, questionId: `${row.questionId}b` }))];
		expect(board(twice).get('a')?.estimate).toBeCloseTo(board(once).get('a')?.estimate ?? NaN, 12);
	});
});

describe('company on a question', () => {
	const row = (forecasterId: string, questionId: string): BoardRow => ({
		...{ forecasterId, questionId, relative: 0, coverage: 1 }
	});
	const isInField = (id: string) => !id.startsWith('bot');

	test('a question that nobody else of the field answered is left out for whoever did', () => {
		const rows = [row('a', 'shared'), row('b', 'shared'), row('a', 'alone')];
		expect(inCompany(rows, isInField)).toEqual(rows.slice(0, 2));
	});

	test('a bot is no company for a person, but a person is for a bot', () => {
		const rows = [row('a', 'q'), row('bot', 'q')];
		expect(inCompany(rows, isInField)).toEqual(rows.slice(1));
	});
});

test('no row of the columns is lost, and each stands under its question', () => {
	const ids = fc.constantFrom('a', 'b', 'c');
	const cells = fc.uniqueArray(fc.tuple(ids, fc.constantFrom('p', 'q', 'r')), {
		selector: ([a, b]) => a + b
	});
	fc.assert(
		fc.property(cells, (some) => {
			const rows = some.map(([forecasterId, questionId], i) => ({
				...{ forecasterId, questionId, relative: i, coverage: 0.5 }
			}));
			const { columns, forecasterIds } = boardColumns(rows, () => true);
			const { starts, forecaster, score } = columns;
			expect(starts.at(-1)).toBe(rows.length);
			const back = [...score].map((relative, at) => [forecasterIds[forecaster[at] ?? 9], relative]);
			for (const { forecasterId, relative } of rows)
				expect(back).toContainEqual([forecasterId, relative]);
		})
	);
});

test('on one question of two people throughout, their relative scores add up to 0', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (score) => {
			const life = { opensAt: 0, closesAt: 10 };
			const rows = ['a', 'b'].map((forecasterId, i) => ({
				...{ forecasterId, from: 0, to: 10, score: i === 0 ? score : 0.2 }
			}));
			const found = [...relativeScores(rows, life).values()];
			expect(sum(found, ({ contribution }) => contribution)).toBeCloseTo(0, 12);
		})
	);
});
