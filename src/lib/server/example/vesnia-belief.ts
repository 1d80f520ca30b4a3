import { gaussian, type Random } from './draw.ts';
import type { AnalystKey } from './script.ts';

/** How an analyst turns what can be known into a number: `gain` above 1 is over-confident, below 1 under-confident. */
const SKILL: Readonly<Record<AnalystKey, { gain: number; noise: number; habit: number }>> = {
	a: { gain: 1, noise: 0.4, habit: 5 },
	b: { gain: 0.95, noise: 0.6, habit: 5 },
	c: { gain: 1, noise: 0.15, habit: 1 },
	d: { gain: 1.9, noise: 0.4, habit: 5 },
	e: { gain: 0.5, noise: 0.3, habit: 5 },
	f: { gain: 0.9, noise: 1.3, habit: 10 }
};

/** What has been learned about a question, as log odds at ninths of its scheduled life, passing time left aside. */
export type News = readonly number[];

const NEWS_STEPS = 8;
const NEWS_VARIANCE = 2.5;

/** The share of its scheduled life before which nothing asked about happens. */
export const QUIET = 0.2;

/** The chance that has these log odds. */
export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * News on a question that turns out as `happened`. Each step adds a Gaussian log likelihood ratio, so that whoever
 * believes the news, and the passing of time, is exactly calibrated at every step.
 */
export function newsOf(prior: number, happened: boolean, random: Random): News {
	const variance = NEWS_VARIANCE / NEWS_STEPS;
	const drift = (happened ? 0.5 : -0.5) * variance;
	const news = [prior];
	let logOdds = prior;
	for (let i = 0; i < NEWS_STEPS; i++) {
		logOdds += drift + Math.sqrt(variance) * gaussian(random);
		news.push(logOdds);
	}
	return news;
}

/** What it says about a question that nothing has happened when a share `life` of it is over: less and less time is left. */
const silence = (life: number): number => Math.log(Math.min(1, (1 - life) / (1 - QUIET)));

/** The probability that `by` states on an open question when a share `life` in [0, 1) of its scheduled life is over. */
export function statedProbability(
	by: AnalystKey,
	news: News,
	life: number,
	random: Random
): number {
	const { gain, noise, habit } = SKILL[by];
	const logOdds = (news[Math.floor(life * news.length)] ?? 0) + silence(life);
	const felt = chanceOf(gain * logOdds + noise * gaussian(random));
	const rounded = Math.round((felt * 100) / habit) * habit;
	return Math.min(98, Math.max(2, rounded)) / 100;
}

/** Probabilities in whole percent that sum to 1, near `by`'s view of the weights given as logarithms. */
export function statedShares(
	by: AnalystKey,
	logWeights: readonly number[],
	random: Random
): number[] {
	const { gain, noise } = SKILL[by];
	const weights = logWeights.map((w) => Math.exp(gain * w + noise * gaussian(random)));
	const total = weights.reduce((sum, w) => sum + w, 0);
	const percents = weights.map((w) => Math.floor((w / total) * 100));
	const rest = 100 - percents.reduce((sum, percent) => sum + percent, 0);
	const largest = percents.indexOf(Math.max(...percents));
	return percents.map((percent, i) => (i === largest ? percent + rest : percent) / 100);
}
