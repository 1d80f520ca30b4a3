import type { Instant } from '#lib/domain/time.ts';
import { formatPercent, formatShare, formatShareRange } from '#lib/ui/format.ts';
import { METHOD_WORDS } from '#lib/ui/crowd/method-words.ts';
import { stepAt, type Step } from '#lib/ui/plot/steps.ts';
import type { History, PoolStep } from './series.ts';
import type { ReadRow } from './types.ts';

const NAMED = 6;
const [MINE, CROWD] = ['var(--chart-me)', 'var(--chart-crowd)'];

/** The others who are named: all of them, or none where the names would fill the margin. */
const namedOf = ({ others }: History): History['others'] => (others.length <= NAMED ? others : []);

/** What stood at an instant, row by row. */
export function readHistory(history: History, at: Instant): readonly ReadRow[] {
	const { ownSteps, crowdSteps, band } = history;
	const half = stepAt(
		band.map(({ x, low, high }) => ({ at: x, low, high })),
		at
	);
	return [
		...row('You', valueAt(ownSteps, at), formatPercent, MINE),
		...row(labelAt(crowdSteps, at), valueAt(crowdSteps, at), formatShare, CROWD),
		...readHalf(half?.low ?? null, half?.high ?? null),
		...namedOf(history).flatMap(({ name, steps }) =>
			row(name, valueAt(steps, at), formatPercent, CROWD)
		)
	];
}

/** The names at the ends of the lines with their last numbers. */
export function historyLabels(history: History, draft: number | null, short: boolean) {
	const { ownSteps, crowdSteps, end } = history;
	const crowd = short ? 'Crowd' : labelAt(crowdSteps, end);
	const strong = [
		...row(crowd, valueAt(crowdSteps, end), formatShare, CROWD),
		...row('You', valueAt(ownSteps, end), formatPercent, MINE)
	].map((line) => ({ ...line, strong: true }));
	const plain = [
		...row('Draft', draft, formatPercent, MINE),
		...namedOf(history).flatMap(({ name, steps }) =>
			row(name, valueAt(steps, end), formatPercent, 'var(--ink-3)')
		)
	].map((line) => ({ ...line, strong: false }));
	return [...strong, ...plain].map(({ label, text, value, color, strong }, i) => ({
		id: `${i}`,
		text: `${label} ${text}`,
		value,
		fill: color,
		strong
	}));
}

/** What the crowd's line is there. */
const labelAt = (steps: readonly PoolStep[], at: Instant): string =>
	METHOD_WORDS[stepAt(steps, at)?.method ?? 'median'].label;

const valueAt = (steps: readonly Step[], at: Instant): number | null =>
	stepAt(steps, at)?.value ?? null;

const row = (
	label: string,
	value: number | null,
	format: (value: number) => string,
	color: string
) => (value === null ? [] : [{ label, text: format(value), value, color }]);

const readHalf = (low: number | null, high: number | null): readonly ReadRow[] =>
	low === null || high === null
		? []
		: [
				{
					label: 'Middle half',
					text: formatShareRange(low, high),
					value: null,
					color: 'var(--ink-2)'
				}
			];
