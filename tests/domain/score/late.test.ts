import { expect, test } from 'vitest';
import { baseline } from '#lib/domain/score/baseline.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { logScore } from '#lib/domain/score/log.ts';
import { PEER_FLOOR, peerScores } from '#lib/domain/score/peer.ts';
import { relativeScores } from '#lib/domain/score/relative.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { pooledScore, timeAveragedScore } from '#lib/domain/score/time-average.ts';

// Ten days. Dividing by the whole life what was scored only at its end makes silence the best forecast: a peer lets 0%,
// said on the last day of what did happen, beat 50% held throughout (scoring.md A.1.6).
const horizon = { opensAt: 0, closesAt: 10, knownAt: 10 };

/** Both on a question that happened: 50% all along, and 0% on the last day. */
function bothOn(ends = horizon) {
	const said = { steady: { at: 0, value: 0.5 }, late: { at: ends.knownAt - 1, value: 0 } };
	return Object.entries(said).flatMap(([forecasterId, step]) =>
		standingStretches([step], ends).map(({ step: { value }, ...stretch }) => ({
			...{ forecasterId, from: stretch.from, to: stretch.to, weight: stretch.weight },
			log: logScore(value, true),
			score: brier(value, true),
			baseline: baseline(value, true)
		}))
	);
}
const of = (who: string, rows = bothOn()) => rows.filter((row) => row.forecasterId === who);

test('0% entered on the last day of what happened does not beat 50% held throughout', () => {
	const late = timeAveragedScore(of('late'));
	const steady = timeAveragedScore(of('steady'));
	expect(late.score).toBe(1);
	expect(steady.score).toBe(0.25);
	// The contribution alone would favour the silent one, so questions are added up with their coverage.
	expect(late.contribution).toBeLessThan(steady.contribution);
	const tenTimes = (one: typeof late) => pooledScore(Array.from({ length: 10 }, () => one));
	expect(tenTimes(late)).toBeCloseTo(1, 12);
	expect(tenTimes(steady)).toBeCloseTo(0.25, 12);
});

test('pooled with a question forecast well, the late 0% still counts for what it was', () => {
	const good = { contribution: 0.01, coverage: 1 };
	expect(pooledScore([good, timeAveragedScore(of('late'))])).toBeCloseTo(0.11 / 1.1, 12);
});

test('nor does it against the others, by the median or by the mean of the logs', () => {
	const relative = relativeScores(bothOn(), horizon);
	expect(relative.get('late')?.contribution).toBeGreaterThan(0);
	expect(relative.get('steady')?.contribution).toBeLessThan(0);
	const peer = peerScores(bothOn(), horizon, PEER_FLOOR);
	expect(peer.get('late')?.contribution).toBeLessThan(0);
	expect(peer.get('steady')?.contribution).toBeGreaterThan(0);
});

test('it does not where the answer came early, either', () => {
	const early = { ...horizon, knownAt: 4 };
	const peer = peerScores(bothOn(early), early, PEER_FLOOR);
	expect(peer.get('late')?.coverage).toBeCloseTo(0.1, 12);
	expect(peer.get('late')?.contribution).toBeLessThan(peer.get('steady')?.contribution ?? NaN);
});

test('0% as a first forecast is a forecast, and what it scores is minus infinity where it is', () => {
	const [row] = of('late');
	expect(row).toMatchObject({ weight: 0.1, score: 1, log: -Infinity, baseline: -Infinity });
	const average = timeAveragedScore(of('late').map(({ weight, log }) => ({ weight, score: log })));
	expect(average).toEqual({ score: -Infinity, coverage: 0.1, contribution: -Infinity });
});

test('silence scores nothing: it is in no list', () => {
	const rows = of('steady');
	expect(peerScores(rows, horizon, PEER_FLOOR).has('late')).toBe(false);
	expect(relativeScores(rows, horizon).has('late')).toBe(false);
});
