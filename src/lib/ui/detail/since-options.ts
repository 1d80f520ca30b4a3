import { unexplainedOptions } from '#lib/domain/evidence/unexplained-options.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import { formatList, formatPercent, formatShare, isolate } from '#lib/ui/format.ts';
import { leadWords, othersWords, timesWords } from './came-words.ts';
import type { Detail } from './detail.ts';

/** What came since my numbers on a question of several options. */
export type OptionsSince = Extract<NonNullable<Detail['since']>, { kind: 'options' }>;

/** Where the evidence since my numbers leads, by the option that it moves furthest; null where it moves none. */
export function optionsSinceWords(since: OptionsSince): string | null {
	const items = movers(since);
	if (items.length === 0) return null;
	const { name, from, to } = furthest(since);
	return `${leadWords(items)} from ${formatPercent(from)} to ${formatShare(to)} for ${name}${othersWords(items)}.`;
}

/** The option that the evidence moves by the most points, with its name as it is said. */
export function furthest({ options, from, expected }: OptionsSince) {
	const moves = options.map(({ label }, i) => {
		const [before, after] = [from[i] ?? 0, expected[i] ?? 0];
		return { name: nameOf(label), from: before, to: after, size: Math.abs(after - before) };
	});
	return moves.reduce((most, one) => (one.size > most.size ? one : most));
}

/** A move between options that nothing explains, in words with its numbers; null where there is nothing to ask. */
export function unexplainedOptionsWords(since: OptionsSince, stated: Distribution): string | null {
	const { options, from, items, restFrom } = since;
	const to = options.map(({ id }) => stated[id] ?? 0);
	const left = unexplainedOptions({ from, to, items }, restFrom);
	if (left === null) return null;
	const pair = [left.up, left.down];
	const name = (i: number) => nameOf(options[i]?.label ?? '');
	const named = (numbers: readonly string[]) =>
		formatList(pair.map((place, k) => `${numbers[k] ?? ''} for ${name(place)}`));
	const expected = pair.map((place) => formatShare(left.expected[place] ?? 0));
	const said = pair.map((place) => formatPercent(to[place] ?? 0));
	const came = movers(since);
	const [led, say] =
		came.length === 0
			? ['No evidence since then moves them.', named(said)]
			: [`${leadWords(came)} to ${named(expected)}${othersWords(came)}.`, formatList(said)];
	return `${led} You say ${say}: the odds of the one against the other are ${timesWords(left.rest)} higher than that explains.`;
}

/** Items that tell the options apart. */
const movers = ({ items }: OptionsSince) =>
	items.filter(({ ratios }) => ratios.some((ratio) => ratio !== ratios[0]));

/** An option within a sentence. */
export const nameOf = (label: string): string => `“${isolate(label)}”`;
