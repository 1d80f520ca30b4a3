import { findExcerpt, type TextRange } from '#lib/domain/article/excerpt.ts';
import type { Json } from '#lib/domain/canonical.ts';
import type { PickedQuestion } from '#lib/ui/question/picked-question.ts';
import { isRecord, Judging } from './judging.svelte.ts';

/** An excerpt no longer than this is proposed as the claim. */
const SHORT = 140;

/** An item of evidence while it is being written: from an article's text, or by hand where there is none. */
export class Claiming {
	/** The article's text; null for a claim by hand. */
	readonly text: string | null;
	claim = $state('');
	excerpt = $state('');
	/** Where the excerpt was marked: the same words may stand twice. */
	near = $state(0);
	/** The day something was said or seen, for a claim by hand. */
	day = $state('');
	reliability = $state('');
	/** What its outlet is held to be, proposed until something else is said; empty where it is not graded. */
	readonly proposed: string;
	credibility = $state('');
	judgings = $state.raw<readonly Judging[]>([]);
	#proposed = '';

	constructor(text: string | null, carried: PickedQuestion | null, proposed = '') {
		this.text = text;
		this.proposed = proposed;
		this.reliability = proposed;
		if (carried !== null) this.attach(carried);
	}

	/** Takes a passage of the text as the excerpt, and as the claim while that is not written. */
	mark({ start, end }: TextRange): void {
		this.excerpt = this.text?.slice(start, end) ?? '';
		this.near = start;
		if (this.claim !== this.#proposed) return;
		this.#proposed = this.excerpt.length <= SHORT ? this.excerpt : '';
		this.claim = this.#proposed;
	}

	/** Where the excerpt stands in the text; null where there is none, or where it does not stand there. */
	get range(): TextRange | null {
		return findExcerpt(this.text ?? '', this.excerpt.trim(), this.near);
	}

	attach(question: PickedQuestion): void {
		if (this.judgings.some((judging) => judging.question.id === question.id)) return;
		this.judgings = [...this.judgings, new Judging(question)];
	}

	detach(judging: Judging): void {
		this.judgings = this.judgings.filter((other) => other !== judging);
	}

	/** What has to be mended before it is sent, by field. */
	get problems(): Record<string, string> {
		const problems: Record<string, string> = {};
		if (this.claim.trim() === '') problems['claim'] = 'Give the claim in one sentence.';
		if (this.excerpt.trim() !== '' && this.range === null)
			problems['range'] =
				'These words do not stand in the text like this. Select them there, or type them as they stand.';
		if (this.judgings.length === 0) problems['attach'] = 'Choose at least one question.';
		for (const [i, judging] of this.judgings.entries())
			for (const [field, problem] of Object.entries(judging.problems))
				problems[`attach.${i}.${field}`] = problem;
		return problems;
	}

	/** The Admiralty code as far as it is chosen: `B2`, one of the two alone, or empty. */
	get code(): string {
		return this.reliability + this.credibility;
	}

	/** Whether nothing is written that would be missed. */
	get isEmpty(): boolean {
		const chosen = this.reliability === this.proposed ? this.credibility : this.code;
		return (this.claim + this.excerpt + this.day + chosen).trim() === '';
	}

	get draft(): Json {
		const { claim, excerpt, near, day, reliability, credibility } = this;
		const judgings = this.judgings.map((judging) => judging.draft);
		return { claim, excerpt, near, day, reliability, credibility, judgings };
	}

	/** Takes up what was kept as a draft; questions carried along stay. */
	restore(kept: unknown): void {
		if (!isRecord(kept)) return;
		const text = (field: string): string => {
			const value = kept[field];
			return typeof value === 'string' ? value : '';
		};
		this.claim = text('claim');
		this.excerpt = text('excerpt');
		this.near = Number.isInteger(kept['near']) ? Number(kept['near']) : 0;
		this.day = text('day');
		this.reliability = text('reliability');
		this.credibility = text('credibility');
		const rows: readonly unknown[] = Array.isArray(kept['judgings']) ? kept['judgings'] : [];
		const judgings = rows.flatMap((row) => Judging.fromDraft(row) ?? []);
		const isKept = (id: string) => judgings.some(({ question }) => question.id === id);
		this.judgings = [...judgings, ...this.judgings.filter(({ question }) => !isKept(question.id))];
	}
}
