import type { QuestionId } from '#lib/domain/ids.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { Instant, Moment } from '#lib/domain/time.ts';
import type { CrowdChange } from './movement.ts';
import type { Snooze } from './snooze.ts';

/** Something one person was told about a question and has not read. */
export type Told = { kind: NoticeKind; recordedAt: Instant };

/** What is known of a question that has been asked, and of one person's standing with it. */
export type Standing = {
	id: QuestionId;
	opensAt: Instant;
	closesAt: Instant;
	resolvesBy: Instant;
	isSettled: boolean;
	/** An outcome is proposed and undisputed, and it is somebody else who confirms it. */
	isProposed: boolean;
	/** Their last row, whatever it said; null if they never forecast. */
	last: (Moment & { withdraws: boolean }) | null;
	/** Items attached since they last looked, and when the latest was; null without one, or where they never looked. */
	evidence: { items: number; at: Instant } | null;
	/** When somebody else last edited it after the version they forecast on, typos aside, by the real clock. */
	editedAt: Instant | null;
	/** The crowd's way since they last looked, by option; empty where they may not see it or there is none. */
	crowd: readonly CrowdChange[];
	told: readonly Told[];
	snooze: Snooze | null;
};

/** The snooze in force: what they said after it takes its place. */
export const snoozeOf = ({ snooze, last }: Pick<Standing, 'snooze' | 'last'>): Snooze | null =>
	snooze !== null && snooze.recordedAt > (last?.recordedAt ?? -Infinity) ? snooze : null;

/**
 * From when on evidence and the crowd's moves are new to them: their last row, or a snooze until there is news; null before the
 * first of either.
 */
export function lookedAt(standing: Pick<Standing, 'snooze' | 'last'>): Moment | null {
	const snooze = snoozeOf(standing);
	return snooze?.until === null ? snooze : standing.last;
}
