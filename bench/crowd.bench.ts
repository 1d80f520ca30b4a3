import { bench, describe } from 'vitest';
import { crowdTimelineBy } from '#lib/domain/aggregate/timeline-by.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import { seededRandom } from '#lib/domain/random.ts';

const random = seededRandom(11);
const steps = Array.from({ length: 5000 }, (_, at) => ({
	forecasterId: `w_${Math.floor(random() * 500)}`,
	at,
	value: Math.round(random() * 100) / 100
}));

describe('the crowd of 500 people in 5,000 forecasts', () => {
	bench('median and quartiles after each', () => {
		crowdTimeline(steps);
	});
	bench('mean log odds after each', () => {
		crowdTimelineBy({ kind: 'geometric_mean_of_odds' }, steps);
	});
	bench('recency-weighted median after each', () => {
		crowdTimelineBy({ kind: 'recency_weighted_median' }, steps);
	});
	bench('for reference: sorting the 5,000 numbers once', () => {
		steps.map((step) => step.value).sort((a, b) => a - b);
	});
});
