import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ForecastHistory from '#lib/ui/charts/ForecastHistory.svelte';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { forecast, history, october, question, resolved } from './budapest.ts';
import { pathOf, pictureOf } from './picture.ts';

type Props = ComponentProps<typeof ForecastHistory>;
function bodyOf(props: Props): string {
	return render(ForecastHistory, { props }).body;
}
const mine = (body: string) => pathOf(body, 'var(--chart-me)', 2.5);
const nobody = { ...history.crowd, steps: [] };
const nothing = { own: [], crowd: nobody, pins: [] };

describe('pictures', () => {
	const cases: [string, Props][] = [
		['open', history],
		['resolved', resolved],
		['by-recency', { ...history, crowd: { ...history.crowd, method: 'recency_weighted_median' } }],
		['empty', { ...history, ...nothing }]
	];
	test.each(cases)('the %s question looks as it did', async (name, props) => {
		await expect(pictureOf(bodyOf(props))).toMatchFileSnapshot(`pictures/history-${name}.svg`);
	});
});

describe('the sentence', () => {
	test('says what moved in a day', () => {
		expect(bodyOf(history)).toContain(
			'The crowd fell from 45% to 28% in a day; you went from 45% to 25%.'
		);
	});

	test('names the crowd’s method where it is not the median, and what stands in for it', () => {
		const crowd = { ...history.crowd, method: 'geometric_mean_of_odds' as const };
		const body = bodyOf({ ...history, crowd });
		expect(body).toContain('The crowd (geometric mean of odds) fell from 45% to 28% in a day;');
		expect(body).toContain('Crowd mean of odds 28%');
		const steps = crowd.steps.map((step) => ({ ...step, isStandIn: true }));
		const torn = bodyOf({ ...history, crowd: { ...crowd, steps } });
		expect(torn).toContain(
			'The crowd (its median, for certainties contradict each other) fell from 45% to 28% in a day;'
		);
		expect(torn).toContain('Crowd median 28%');
	});

	test('says how it ended', () => {
		expect(bodyOf(resolved)).toContain(
			'The crowd ended at 28%; you ended at 2%. It did not happen.'
		);
	});

	test('says that there is nothing, that I withdrew, and that two are no crowd', () => {
		expect(bodyOf({ ...history, ...nothing })).toContain('No forecasts yet.');
		const own = [forecast(october(17), 0.4), forecast(october(18), null)];
		expect(bodyOf({ ...history, crowd: nobody, own })).toContain('You withdrew on 18 Oct.');
		const two = { ...history.crowd, steps: history.crowd.steps.slice(0, 1) };
		expect(bodyOf({ ...history, crowd: two })).toContain(
			'2 forecasters, the crowd shows from 3 on'
		);
	});
});

describe('lines', () => {
	test('mine steps from forecast to forecast and stops now, on an axis that starts at zero', () => {
		const path = mine(bodyOf(history));
		expect(path).toMatch(/^M\d/);
		// 40% of a domain of 0 to 70% over 292 px above the base at 336
		expect(path.split('L')[0]).toMatch(/,169\.1$/);
		expect(path).toMatch(/,231\.7$/);
	});

	test('a replaced forecast is crossed out and not on the line', () => {
		const body = bodyOf(history);
		expect(mine(body)).not.toContain(',106.6');
		expect(body).toContain('stroke="var(--ink-3)" opacity="0.7"');
	});

	test('a withdrawal breaks the line where it was made', () => {
		const own = [
			forecast(october(17), 0.4),
			forecast(october(18), null),
			forecast(october(19), 0.3)
		];
		expect(mine(bodyOf({ ...history, own })).match(/M/g)).toHaveLength(2);
	});

	test('nothing after the clock is drawn or told', () => {
		const body = bodyOf({ ...resolved, asOf: history.asOf - HOUR });
		expect(body).not.toContain('did not happen');
		expect(body).not.toContain('You 2%');
	});

	test('five thousand forecasts are drawn with at most two points a pixel', () => {
		const own = Array.from({ length: 5000 }, (_, i) =>
			forecast(question.opensAt + i * 20 * 60_000, 0.5 + 0.4 * Math.sin(i))
		);
		const body = bodyOf({ ...history, own, asOf: question.closesAt });
		// A step draws two points for each one kept.
		expect(mine(body).match(/L/g)?.length).toBeLessThan(4 * 632);
		expect(body.match(/<circle[^>]*r="3.5"/g)).toHaveLength(1);
	});

	test('forecasts at the same instant, in an hour or in ten years, give no NaN', () => {
		const own = [forecast(october(17), 0.4), forecast(october(17), 0.5)];
		const spans = [
			{ ...question, opensAt: october(17), closesAt: october(17, 1), deadlineAt: october(17, 1) },
			{ ...question, opensAt: october(17) - 5 * 365 * DAY, closesAt: october(17) + 5 * 365 * DAY },
			{ ...question, opensAt: october(17), closesAt: october(17), deadlineAt: october(17) }
		];
		for (const question of spans)
			expect(bodyOf({ ...history, question, own })).not.toContain('NaN');
	});
});

describe('furniture', () => {
	test('names stand at the ends of lines, at least 17 px apart', () => {
		const places = [
			...bodyOf(history).matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>(?:You|Crowd median) \d+%/g)
		];
		expect(places).toHaveLength(2);
		const [crowd = 0, you = 0] = places.map(([, y]) => Number(y));
		expect(you - crowd).toBeGreaterThanOrEqual(17 - 1e-9);
	});

	test('the axis is cut while less than a tenth of the life has passed, and says so', () => {
		expect(bodyOf(history)).toContain('Show it whole');
		expect(bodyOf({ ...history, asOf: october(28) })).not.toContain('Show it whole');
		expect(bodyOf(resolved)).not.toContain('Show it whole');
	});

	test('an early number and a draft stand in the picture, the draft only while one may forecast', () => {
		const draft = { ...history, draft: 0.15 };
		expect(bodyOf(draft)).toContain('Draft 15%');
		expect(bodyOf({ ...resolved, draft: 0.15 })).not.toContain('Draft');
	});

	test('others are named at their ends, in any script', () => {
		const steps = [{ at: october(18), probability: 0.42 }];
		const others = [{ id: 'o', name: 'Олена', steps }];
		expect(bodyOf({ ...history, others })).toContain('Олена 42%');
	});
});
