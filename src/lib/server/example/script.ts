import type { Instant, LocalDay, Zone } from '#lib/domain/time.ts';
import type { Confidence } from '#lib/domain/words/confidence.ts';
import type { Prior } from '#lib/domain/evidence/prior.ts';
import type { Stance, Strength } from '#lib/domain/evidence/strength.ts';
import { budapestSteps } from './budapest.ts';
import { budapestTime } from './budapest-time.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { vesniaOpenSteps } from './vesnia-open.ts';
import { pastSteps } from './vesnia-past.ts';
import { pastEvidence } from './vesnia-past-evidence.ts';

export type AnalystKey = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** Which way an item points on a question, or on one of its options. */
export type Judgement = { question: string; stance: Stance; strength: Strength; option?: string };

/** One thing somebody does in the example space. Questions, articles, evidence and options are named by key. */
export type ExampleStep = { at: Instant; by: AnalystKey } & (
	| {
			do: 'ask';
			question: string;
			kind: 'binary' | 'multiple_choice';
			title: string;
			criteria: string;
			background: string;
			tags: readonly string[];
			deadlineDay: LocalDay | null;
			zone: Zone;
			closesAt?: Instant;
			options?: readonly { key: string; label: string }[];
			ordered?: boolean;
	  }
	| {
			do: 'forecast';
			question: string;
			probability: number;
			rationale?: string;
			/** Keys of the evidence that moved them. */
			moved?: readonly string[];
			/** How well founded they find it. */
			confidence?: Confidence;
	  }
	| {
			do: 'distribute';
			question: string;
			/** By option key; sums to 1. */
			distribution: Readonly<Record<string, number>>;
			rationale?: string;
	  }
	| { do: 'reaffirm' | 'withdraw'; question: string }
	| {
			do: 'revise';
			question: string;
			criteria?: string;
			title?: string;
			note: string;
			minor: boolean;
	  }
	| {
			do: 'capture';
			article: string;
			title: string;
			outlet: string;
			byline: string | null;
			publishedAt: Instant;
			url: string | null;
			text: string;
	  }
	| {
			do: 'evidence';
			evidence: string;
			article: string | null;
			claim: string;
			/** Occurs word for word in the article's text. */
			excerpt: string | null;
			publishedAt: Instant;
			credibility: string | null;
			attach: readonly Judgement[];
	  }
	/** What somebody else thinks of an item. */
	| { do: 'judge'; evidence: string; judged: readonly Judgement[] }
	/** Says that an item goes back to the same report as another of the question. */
	| { do: 'group'; question: string; evidence: string; sameAs: string }
	/** Where somebody's reckoning of a question starts. */
	| { do: 'start'; question: string; prior: Extract<Prior, { kind: 'base_rate' | 'even' }> }
	| { do: 'clarify'; question: string; text: string }
	| (({ do: 'resolve' } | { do: 'propose' }) & {
			question: string;
			outcome: 'yes' | 'no' | 'ambiguous' | 'annulled' | { option: string };
			happenedAt: Instant | null;
			knownAt: Instant;
			note: string;
			evidence?: readonly string[];
	  })
	| {
			do: 'comment';
			comment: string;
			question: string;
			/** Key of the comment it answers. */
			answers: string | null;
			words: string;
	  }
	| { do: 'condition'; question: string; words: string }
);

/** The forecasters of the example space. They and every probability they give are invented. */
export const ANALYSTS: readonly { key: AnalystKey; name: string }[] = [
	{ key: 'a', name: 'Analyst A' },
	{ key: 'b', name: 'Analyst B' },
	{ key: 'c', name: 'Analyst C' },
	{ key: 'd', name: 'Analyst D' },
	{ key: 'e', name: 'Analyst E' },
	{ key: 'f', name: 'Analyst F' }
];

/** Where the example's clock stands at first: the morning of the news, 09:42 in Budapest. */
export const EXAMPLE_START: Instant = budapestTime('2025-10-21T09:42');

const SEED = 20_251_016;
/** Its record of ratios is near what these analysts would have on the average. */
const SIGNS = 20_251_053;

/**
 * Everything that happens in the example space, oldest first; the same at every call. Steps before `EXAMPLE_START` are
 * written when the space is made, the others as its clock passes them.
 */
export function exampleSteps(): ExampleStep[] {
	const past = pastSteps(seededRandom(SEED));
	const steps = [
		...[...past, ...pastEvidence(past, seededRandom(SIGNS))],
		...[...budapestSteps(), ...vesniaOpenSteps()]
	];
	return steps.sort((one, other) => one.at - other.at);
}
