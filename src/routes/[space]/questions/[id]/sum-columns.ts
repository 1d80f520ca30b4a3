import { localTime, type Instant, type Zone } from '#lib/domain/time.ts';
import { formatDay, formatShortDay, formatTime } from '#lib/ui/format.ts';

/** Decimals enough for a sum to be worked again, however small a part of the question's life was covered. */
export const decimalsFor = (coverage: number): number =>
	coverage > 0 ? Math.max(5, 4 - Math.floor(Math.log10(coverage))) : 5;

/** A probability with the decimals that working its line again takes, where a percent rounded for reading would not do. */
export function formatFactor(p: number): string {
	const isAtEdge = p < 0.01 || p > 0.99;
	return `${Number((p * 100).toFixed(isAtEdge ? 7 : 4))}%`;
}

/** How the instants of a sum are written: with their years where it spans more than one. */
export function dayWriter(from: Instant, to: Instant, zone: Zone) {
	const spansYears = formatDay(from, zone).slice(-4) !== formatDay(to - 1, zone).slice(-4);
	const day = (at: Instant) => (spansYears ? formatDay : formatShortDay)(at, zone);
	return {
		day,
		/** An end at midnight belongs to the day that ends. */
		end: (at: Instant) =>
			localTime(at, zone) === '00:00'
				? `${day(at - 1)}, 24:00`
				: `${day(at)}, ${formatTime(at, zone)}`
	};
}

/** The name of a file with what a row's score is made of, without its ending. */
export const fileName = (
	questionId: string,
	rule: string,
	{ isYou, name }: { isYou: boolean; name: string }
): string => `${questionId}-${rule}-${isYou ? 'you' : name.replace(/\W+/gu, '-')}`;
