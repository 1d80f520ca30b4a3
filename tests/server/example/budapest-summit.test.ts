import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/time.ts';
import { summitForecasts } from '#lib/server/example/budapest-summit.ts';
import { budapestTime } from '#lib/server/example/budapest-time.ts';
import { ANALYSTS, EXAMPLE_START } from '#lib/server/example/script.ts';

const steps = summitForecasts();

/** The median of the analysts' standing probabilities; nobody withdraws on this question. */
const crowdAt = (at: Instant): number => {
	const standing = new Map<string, number>();
	for (const step of steps)
		if (step.at <= at && step.do === 'forecast') standing.set(step.by, step.probability);
	const sorted = [...standing.values()].sort((x, y) => x - y);
	expect(sorted).toHaveLength(ANALYSTS.length);
	return ((sorted[2] ?? NaN) + (sorted[3] ?? NaN)) / 2;
};

test.each([
	['2025-10-20T09:42', 0.45],
	['2025-10-21T07:00', 0.45],
	['2025-10-21T09:42', 0.28],
	['2025-10-21T23:00', 0.22],
	['2025-10-23T12:00', 0.095],
	['2025-12-31T12:00', 0.03]
])('at %s the crowd says %d', (wall, crowd) => {
	expect(crowdAt(budapestTime(wall))).toBeCloseTo(crowd, 9);
});

test('each analyst has forecast or reaffirmed at least eight times before the start', () => {
	for (const { key } of ANALYSTS) {
		const before = steps.filter(({ by, at }) => by === key && at < EXAMPLE_START);
		expect(before.length, key).toBeGreaterThanOrEqual(8);
	}
});
