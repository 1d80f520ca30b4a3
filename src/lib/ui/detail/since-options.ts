import { furthestOption, unexplainedOptions } from '#lib/domain/evidence/unexplained-options.ts';
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
	const { options, from, expected } = since;
	const i = furthestOption(from, expected);
	const [before, after] = [formatPercent(from[i] ?? 0), formatShare(expected[i] ?? 0)];
	return `${leadWords(items)} from ${before} to ${after} for ${nameOf(options[i]?.label ?? '')}${othersWords(items)}.`;
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
