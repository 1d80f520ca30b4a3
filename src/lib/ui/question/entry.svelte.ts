import { asEntry, readProbability } from '#lib/domain/probability.ts';
import type { EvidenceId } from '#lib/domain/ids.ts';
import { CONFIDENCE_LEVELS, type ConfidenceLevel } from '#lib/domain/words/confidence.ts';

/** A level, '' for none, and what it rests on. */
export type TypedConfidence = { readonly level: ConfidenceLevel | ''; readonly basis: string };
type Typed = Readonly<Record<string, string>>;

/** What is being typed into a forecast form: the form writes it, the chart draws it, a reload brings it back. */
export class ForecastEntry {
	/** As typed; null while it was not touched and the standing number shows. */
	number = $state<string | null>(null);
	/** As typed, by option; null while untouched. */
	options = $state.raw<Typed | null>(null);
	rationale = $state('');
	/** How well founded; null while untouched and what stands with the standing number shows. */
	confidence = $state.raw<TypedConfidence | null>(null);
	evidenceIds = $state.raw<readonly EvidenceId[]>([]);

	/** Whether there is anything to lose. */
	readonly isTouched = $derived(
		this.number !== null ||
			this.options !== null ||
			this.rationale !== '' ||
			this.confidence !== null ||
			this.evidenceIds.length > 0
	);

	/** The number being typed, where it can be read and is not the one that stands. */
	draft(standing: number | null): number | null {
		const reading = readProbability(this.number ?? '');
		return reading.ok && reading.probability !== standing ? reading.probability : null;
	}

	/** What the options' fields show. */
	shown(standing: Readonly<Record<string, number>> | null): Typed {
		if (this.options !== null || standing === null) return this.options ?? {};
		return Object.fromEntries(Object.entries(standing).map(([id, p]) => [id, asEntry(p)]));
	}

	snapshot() {
		const { number, options, rationale, confidence, evidenceIds } = this;
		return { number, options, rationale, confidence, evidenceIds: [...evidenceIds] };
	}

	/** Takes what an earlier visit left, as far as it has the shape of it. */
	restore(kept: unknown): void {
		if (typeof kept !== 'object' || kept === null) return;
		if ('number' in kept && typeof kept.number === 'string') this.number = kept.number;
		if ('rationale' in kept && typeof kept.rationale === 'string') this.rationale = kept.rationale;
		if ('confidence' in kept && isConfidence(kept.confidence)) this.confidence = kept.confidence;
		if ('options' in kept && isTyped(kept.options)) this.options = kept.options;
		if ('evidenceIds' in kept && Array.isArray(kept.evidenceIds))
			this.evidenceIds = kept.evidenceIds.filter(isEvidence);
	}

	reset(): void {
		this.number = null;
		this.options = null;
		this.rationale = '';
		this.confidence = null;
		this.evidenceIds = [];
	}
}

const isConfidence = (value: unknown): value is TypedConfidence =>
	typeof value === 'object' &&
	value !== null &&
	['', ...CONFIDENCE_LEVELS].some((level) => level === Reflect.get(value, 'level')) &&
	typeof Reflect.get(value, 'basis') === 'string';

const isEvidence = (id: unknown): id is EvidenceId => typeof id === 'string' && id.startsWith('e_');

/** Whether something an earlier visit left is text by option id. */
export const isTyped = (value: unknown): value is Typed =>
	typeof value === 'object' &&
	value !== null &&
	Object.values(value).every((typed) => typeof typed === 'string');
