import { extent } from 'd3-array';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { isolate } from '#lib/ui/format.ts';

/** One forecaster on the board; scores as they are stored. */
export type BoardMark = {
	readonly forecasterId: string;
	readonly name: string;
	readonly isYou: boolean;
	readonly rank: { readonly best: number; readonly worst: number } | null;
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
	/** Whether there are questions enough for an interval. */
	readonly isReliable: boolean;
	readonly questions: number;
	/** Mean share of the scheduled life of their questions. */
	readonly coverage: number;
	/** Mean Brier of the same questions. */
	readonly brier: number | null;
};

/** Those who are listed together, best first. */
export type BoardGroup = {
	readonly title: string;
	/** Whether they take a rank, or would with questions enough. */
	readonly mayRank: boolean;
	readonly marks: readonly BoardMark[];
};

/** A row of the picture: a mark, or the title of those below it. */
export type BoardRow =
	| { readonly kind: 'title'; readonly key: string; readonly title: string }
	| { readonly kind: 'mark'; readonly key: string; readonly mark: BoardMark };

/** How many of a group are drawn; whoever looks is drawn wherever they stand. */
const MOST_DRAWN = 30;

/** The rows to draw: of each group the first thirty with an interval. The groups are named where there is more than one. */
export function boardRows(groups: readonly BoardGroup[]): BoardRow[] {
	const drawn = groups
		.map(({ title, marks }) => ({
			title,
			marks: marks
				.filter(({ isReliable }) => isReliable)
				.filter(({ isYou }, i) => i < MOST_DRAWN || isYou)
		}))
		.filter(({ marks }) => marks.length > 0);
	return drawn.flatMap(({ title, marks }) => [
		...(drawn.length > 1 ? [{ kind: 'title', key: title, title } as const] : []),
		...marks.map((mark) => ({ kind: 'mark', key: mark.forecasterId, mark }) as const)
	]);
}

/** From where to where the common scale goes: over every interval that is drawn, and the median’s 0. */
export function boardExtent(rows: readonly BoardRow[]): [low: number, high: number] {
	const ends = rows.flatMap((row) => (row.kind === 'mark' ? [row.mark.low, row.mark.high] : []));
	const [low, high] = extent([0, ...ends]);
	const room = Math.max(0.01, ((high ?? 0) - (low ?? 0)) * 0.04);
	return [(low ?? 0) - room, (high ?? 0) + room];
}

/** `1–3`, or `2` where there is no doubt. */
export const rankText = (rank: BoardMark['rank']): string => {
	if (rank === null) return '';
	return rank.best === rank.worst ? String(rank.best) : `${rank.best}–${rank.worst}`;
};

/** A mark that is too short to be ranked has a hollow dot. */
export const isFull = ({ questions }: BoardMark): boolean => questions >= LEAST_QUESTIONS.verdict;

/** A name that fits beside the picture. */
export const shortName = ({ name, isYou }: BoardMark, letters: number): string => {
	if (isYou) return 'You';
	return isolate(name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name);
};
