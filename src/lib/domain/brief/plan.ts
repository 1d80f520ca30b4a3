import type { BriefId, EvidenceId, ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import type { LocalDay } from '#lib/domain/time.ts';
import type { Confidence } from '#lib/domain/words/confidence.ts';
import type { Tlp } from './tlp.ts';

/** How those who see it otherwise are told of. */
export const DISSENTS = ['named', 'unnamed', 'left_out'] as const;

/** What is chosen and written about one question. Null is what follows from the question itself. */
export type ItemPlan = {
	questionId: QuestionId;
	/** A heading over this question and those after it. */
	heading: string | null;
	judgement: string | null;
	confidence: Confidence;
	/** The reasons, in order. */
	evidenceIds: EvidenceId[] | null;
};

/** A brief before it is issued: what was chosen, not yet what it will say. */
export type BriefPlan = {
	title: string;
	tlp: Tlp;
	audience: string | null;
	author: string | null;
	/** Markdown. */
	summary: string;
	/** Whose numbers: one forecaster's, or null for the crowd's. */
	forecasterId: ForecasterId | null;
	/** From which day on movement is told; null for the last brief that held the question. */
	since: LocalDay | null;
	dissent: (typeof DISSENTS)[number];
	/** The issued brief that this one corrects. */
	replaces: BriefId | null;
	items: readonly ItemPlan[];
};

/** More than anybody reads in one sitting. */
export const MOST_ITEMS = 40;

/** A question as it goes into a brief, with nothing chosen about it yet. */
export const plainItem = (questionId: QuestionId): ItemPlan => ({
	questionId,
	...{ heading: null, judgement: null, confidence: null, evidenceIds: null }
});
