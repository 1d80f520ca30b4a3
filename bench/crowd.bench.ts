import { bench, describe } from 'vitest';
import { crowdTimeline } from '#lib/domain/aggregate.ts';
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
	bench('for reference: sorting the 5,000 numbers once', () => {
		steps.map((step) => step.value).sort((a, b) => a - b);
	});
});
