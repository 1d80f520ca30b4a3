import { bench, describe } from 'vitest';
import { crowdTimelineBy } from '#lib/domain/aggregate/timeline-by.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import { consistencyBand } from '#lib/domain/calibration/corp.ts';
import { seededRandom } from '#lib/domain/random.ts';

const random = seededRandom(11);
const steps = Array.from({ length: 5000 }, (_, at) => ({
	forecasterId: `w_${Math.floor(random() * 500)}`,
	at,
	value: Math.round(random() * 100) / 100
}));
const rows = Array.from({ length: 2000 }, (_, i) => {
	const p = random();
	return { p, happened: random() < p, weight: 1, questionId: `q_${i}` };
});

describe('the crowd of 500 people in 5,000 forecasts', () => {
	bench('median and quartiles after each', () => {
		crowdTimeline(steps);
	});
	bench('mean log odds after each', () => {
		crowdTimelineBy({ kind: 'geometric_mean_of_odds' }, steps);
	});
	bench('for reference: sorting the 5,000 numbers once', () => {
		steps.map((step) => step.value).sort((a, b) => a - b);
	});
});

describe('the band around the diagonal, 2,000 rows drawn 1,000 times', () => {
	bench('consistency band', () => {
		consistencyBand(rows, { level: 0.9, draws: 1000, random: seededRandom(1) });
	});
	bench('for reference: drawing as many outcomes', () => {
		const draw = seededRandom(1);
		let happened = 0;
		for (let i = 0; i < 2_000_000; i++) if (draw() < 0.5) happened++;
		if (happened < 0) throw new Error('unreachable');
	});
});
