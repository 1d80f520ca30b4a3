import type { Instant } from '#lib/domain/time.ts';
import { createFrame, type Frame, type Tick } from '#lib/ui/plot/frame.ts';
import type { QuestionLife } from './types.ts';

const NARROW_BELOW = 600;
const CUT_BELOW = 0.1;
// Each highest label goes with a step that divides it well.
const TOPS = [
	{ top: 0.05, step: 0.01 },
	{ top: 0.2, step: 0.05 },
	{ top: 0.4, step: 0.1 },
	{ top: 0.6, step: 0.2 },
	{ top: 0.8, step: 0.2 },
	{ top: 1, step: 0.2 }
] as const;

/** What the axis of a question's life depends on beside the width. */
export type TimeSpan = {
	readonly question: QuestionLife;
	readonly start: Instant;
	readonly end: Instant;
	readonly asOf: Instant;
	readonly resolved: boolean;
	/** The greatest probability drawn; null where there is none. */
	readonly highest: number | null;
	/** Whether the reader asked for the whole axis. */
	readonly whole: boolean;
};
export type HistoryFrame = {
	readonly frame: Frame;
	readonly narrow: boolean;
	readonly cut: boolean;
	/** Where the deadline (else the closing) stands, in pixels. */
	readonly deadlineX: number;
	readonly gridTo: number;
	/** Where the names of lines begin. */
	readonly labelX: number;
	/** The highest line of text they may take: under the deadline's words where both stand in the margin. */
	readonly labelTop: number;
	readonly yTicks: readonly Tick[];
};

export const historyHeight = (width: number): number => (width < NARROW_BELOW ? 300 : 364);

/** The instant the question runs to: its deadline, else its closing. */
export const limitOf = (question: QuestionLife): Instant =>
	question.deadlineAt ?? question.closesAt;

/** Whether less than a tenth of an unresolved question's life has passed, so that the axis may be cut after today. */
export function isEarly({ question, start, asOf, resolved }: TimeSpan): boolean {
	const life = Math.max(limitOf(question), question.closesAt) - start;
	return !resolved && asOf > start && asOf - start < CUT_BELOW * life;
}

/**
 * The scales of a history. The y axis starts at zero; its top label is the smallest of 5, 20, 40, 60, 80 and 100% that
 * nothing drawn exceeds (100% where nothing is drawn), with a sixth of headroom under 100%. The x axis runs over the life of the question, or a
 * little past today where it is cut.
 */
export function historyFrame(span: TimeSpan, width: number): HistoryFrame {
	const { question, start, end, asOf } = span;
	const narrow = width < NARROW_BELOW;
	const cut = isEarly(span) && !span.whole;
	const limit = limitOf(question);
	const last = cut ? asOf + (asOf - start) * 0.056 : Math.max(limit, question.closesAt);
	const right = narrow ? 102 : cut ? 208 : 150;
	const { top, step } =
		TOPS.find((rung) => span.highest !== null && span.highest <= rung.top) ?? TOPS[5];
	const frame = createFrame(
		{ width, height: historyHeight(width), margin: { top: 44, right, bottom: 28, left: 38 } },
		[start, last],
		[0, top < 1 ? (top * 7) / 6 : 1]
	);
	const endX = frame.x(end);
	const deadlineX = cut ? width - (narrow ? 18 : 80) : frame.x(limit);
	const labelX = labelPlace(endX, cut, deadlineX, narrow);
	return {
		frame,
		narrow,
		cut,
		deadlineX,
		gridTo: cut ? deadlineX - 30 : width - right,
		labelX,
		labelTop: labelX > deadlineX && !narrow ? 101 : 53,
		yTicks: percentTicks(top, step)
	};
}

// Names stand at the line's end; where the deadline would run through them, they stand behind it.
function labelPlace(endX: number, cut: boolean, deadlineX: number, narrow: boolean): number {
	const room = narrow ? 76 : 132;
	return (cut || endX > deadlineX || deadlineX - endX > room ? endX : deadlineX) + 12;
}

function percentTicks(top: number, step: number): readonly Tick[] {
	const count = Math.round(top / step);
	return Array.from({ length: count + 1 }, (_, i) => ({
		value: i * step,
		label: `${Math.round(i * step * 100)}${i === count ? '%' : ''}`
	}));
}

/** The baselines that names at the ends of lines may take, clear of the words for an outcome. */
export function labelRoom(
	{ frame, labelTop }: HistoryFrame,
	outcome: 'yes' | 'no' | 'void' | null
): readonly [number, number] {
	const lowest = frame.height - frame.margin.bottom - 4;
	if (outcome === null) return [labelTop, lowest];
	return outcome === 'yes' ? [labelTop + 17, lowest] : [labelTop, lowest - 17];
}
