import { group } from 'd3-array';
import { bench, describe } from 'vitest';
import { seededRandom } from '#lib/domain/random.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { logScore } from '#lib/domain/score/log.ts';
import { PEER_FLOOR, peerScores, peerStretches } from '#lib/domain/score/peer.ts';
import { relativeScores } from '#lib/domain/score/relative.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';

const random = seededRandom(11);
const horizon = { opensAt: 0, closesAt: 5000, knownAt: 5000 };
const steps = Array.from({ length: 5000 }, (_, at) => ({
	forecasterId: `w_${Math.floor(random() * 500)}`,
	at,
	value: Math.round(random() * 100) / 100
}));
const rows = [...group(steps, (step) => step.forecasterId)].flatMap(([forecasterId, own]) =>
	standingStretches(own, horizon).map(({ step: { value }, from, to }) => ({
		...{ forecasterId, from, to },
		log: logScore(value, true),
		score: brier(value, true)
	}))
);

describe('500 people in 5,000 forecasts against one another', () => {
	bench('peer score of everybody', () => {
		peerScores(rows, horizon, PEER_FLOOR);
	});
	bench('relative Brier of everybody', () => {
		relativeScores(rows, horizon);
	});
	bench('the worked sum of one of them', () => {
		peerStretches(rows, horizon, PEER_FLOOR, 'w_3');
	});
	bench('for reference: sorting the starts and ends once', () => {
		rows.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
	});
});
