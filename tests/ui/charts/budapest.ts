import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';

/** An instant of October 2025 in Budapest, summer time. */
export const october = (day: number, hour = 0, minute = 0): number =>
	Date.UTC(2025, 9, day, hour - 2, minute);

const limit = Date.UTC(2025, 11, 31, 23);
export const question = {
	opensAt: october(16, 12),
	closesAt: limit,
	deadlineAt: limit,
	zone: 'Europe/Budapest'
};
export const forecast = (at: number, probability: number | null) => ({
	at,
	probability,
	superseded: false,
	reaffirm: false
});
const pooled = (at: number, n: number, p: number, q1: number, q3: number) => ({
	...{ at, n, isStandIn: false },
	...{ p, q1, q3 }
});

const named = (claim: string) => ({ claim, outlet: 'CNN' });

export const history = {
	question,
	own: [
		forecast(october(17, 9), 0.4),
		{ ...forecast(october(18, 20, 5), 0.55), superseded: true },
		forecast(october(18, 20, 10), 0.45),
		forecast(october(20, 18, 5), 0.35),
		forecast(october(21, 8, 5), 0.25)
	],
	crowd: {
		method: 'median' as TeamMethod,
		steps: [
			pooled(october(16, 14), 2, 0.5, 0.45, 0.55),
			pooled(october(17, 11), 3, 0.45, 0.425, 0.5),
			pooled(october(19, 9), 6, 0.45, 0.37, 0.57),
			pooled(october(21, 9), 6, 0.28, 0.21, 0.34)
		]
	},
	others: [],
	pins: [
		{ id: 'a', number: 1, at: october(16, 21), stance: 'for' as const, ...named('Agreed') },
		{ id: 'b', number: 2, at: october(20, 17), stance: 'for' as const, ...named('Telephone') },
		{ id: 'c', number: 3, at: october(21, 8), stance: 'against' as const, ...named('On hold') }
	],
	draft: null,
	outcome: null,
	asOf: october(21, 9, 42)
};
export const resolved = {
	...history,
	own: [...history.own, forecast(october(21, 9, 42), 0.15), forecast(limit - 17 * DAY, 0.02)],
	outcome: { kind: 'no' as const, knownAt: limit },
	asOf: limit + 36 * HOUR
};
