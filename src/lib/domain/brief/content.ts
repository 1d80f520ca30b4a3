import type { Stance, Strength } from '#lib/domain/evidence/strength.ts';
import type { BriefId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Kind, OutcomeKind, Status } from '#lib/domain/question.ts';
import type { Instant, LocalDay, Zone } from '#lib/domain/time.ts';
import type { Confidence } from '#lib/domain/words/confidence.ts';
import type { Tlp } from './tlp.ts';

/** What a brief says, all of it: once issued it is kept like this and never worked out again. */
export type BriefContent = {
	title: string;
	tlp: Tlp;
	audience: string | null;
	author: string | null;
	/** Markdown. */
	summary: string;
	/** As of when, by the space's clock. */
	at: Instant;
	zone: Zone;
	/** Whose numbers: a forecaster's name, or null for the crowd's. */
	forecaster: string | null;
	/** The scale its words are taken from. */
	scale: string;
	replaces: { id: BriefId; number: number; at: Instant } | null;
	items: readonly BriefItem[];
};

export type BriefItem = {
	questionId: QuestionId;
	heading: string | null;
	title: string;
	kind: Kind;
	status: Status;
	/** The last day for the event, and the zone in which it ends. */
	deadlineDay: LocalDay | null;
	zone: Zone;
	closesAt: Instant;
	/** The sentence of the likelihood. */
	judgement: string;
	/** Of yes or no one; else an option each, the likeliest first. None where nobody has a number, or it is kept from the reader. */
	estimates: readonly Estimate[];
	/** How many stand behind the numbers. */
	forecasters: number;
	confidence: Confidence;
	/** From when on movement is told, also where there was no number then; null where that is not asked. */
	since: { at: Instant; brief: number | null } | null;
	/** How the first estimate came here. */
	line: readonly LinePoint[];
	reasons: readonly Reason[];
	dissent: readonly Dissent[];
	/** What would change minds, in their words. */
	changers: readonly string[];
	outcome: Outcome | null;
};

/** A probability, of yes or of an option, and what it was before. */
export type Estimate = {
	optionId: OptionId | null;
	label: string | null;
	p: number;
	/** On the scale's own; null where it has none. */
	word: string | null;
	before: number | null;
};
export type LinePoint = { at: Instant; p: number | null };

/** A piece of evidence, as a reader can look it up. */
export type Reason = {
	claim: string;
	stance: Stance;
	strength: Strength | null;
	/** Of several options, the one it bears on. */
	option: string | null;
	/** Admiralty code. */
	credibility: string | null;
	source: Source | null;
	publishedAt: Instant | null;
};
export type Source = { outlet: string | null; title: string; url: string | null };

export type Dissent = { name: string | null; p: number; rationale: string };

export type Outcome = {
	outcomeKind: OutcomeKind;
	optionLabel: string | null;
	happenedAt: Instant | null;
	knownAt: Instant;
	note: string;
};
