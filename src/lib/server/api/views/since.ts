import { matrix } from '#lib/domain/evidence/matrix.ts';
import { explainMove, USUAL_REST } from '#lib/domain/evidence/unexplained.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { isAfter, type Instant, type Moment } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { judgedEvidence } from './weighed-evidence.ts';

export type Asked = {
	id: QuestionId;
	deadlineAt: Instant | null;
	/** None of yes or no. */
	options: readonly { id: OptionId; label: string }[];
};
/** Numbers, and when they were last said: stated, or reaffirmed. */
export type Said = Moment & {
	probability: number | null;
	distribution: Distribution | null;
};

/**
 * What happened to a question since this member last said their standing number: the evidence logged after it, and where that leads; of
 * yes or no after the passing of time. Null where no number stands.
 */
export function sinceView(
	store: Store,
	here: Here,
	asked: Asked,
	{ said, at }: { said: Said | null; at: Instant }
) {
	if (said === null) return null;
	const { options, deadlineAt } = asked;
	const { probability, distribution, at: fromAt } = said;
	const items = evidenceSince(store, here, asked, { after: said, at });
	const restFrom = restFromIn(here);
	if (probability !== null) {
		const entries = items.map(({ ratios, ...item }) => ({ ...item, ratio: ratios[0] ?? 1 }));
		const move = { from: probability, fromAt, toAt: at, deadlineAt, items: entries };
		const { expected } = explainMove({ ...move, to: probability });
		return { kind: 'binary' as const, ...move, expected, restFrom };
	}
	if (distribution === null) return null;
	const from = vectorOf(options, distribution);
	const expected = matrix(from, items).posterior;
	return { kind: 'options' as const, options, from, items, expected, restFrom };
}

/** From how many decibans on a move that nothing explains is asked about. */
export const restFromIn = (here: Here): number => here.space.settings.restFrom ?? USUAL_REST;

/** A distribution in the order of the options. */
export const vectorOf = (options: Asked['options'], distribution: Distribution): number[] =>
	options.map(({ id }) => distribution[id] ?? 0);

/** What was logged after one moment up to another, with what its judgement then makes of it: ratios of 1 while nobody judged it. */
export function evidenceSince(
	store: Store,
	here: Here,
	{ id, options }: Pick<Asked, 'id' | 'options'>,
	{ after, at, until }: { after: Moment; at: Instant; until?: Moment }
) {
	return judgedEvidence(store, here, id, { at, options })
		.filter(({ attachedAt, recordedAt }) => {
			const logged = { at: attachedAt, recordedAt };
			return isAfter(logged, after) && (until === undefined || !isAfter(logged, until));
		})
		.map(({ id: evidenceId, number, claim, ratios, weight, origin, judged }) => ({
			...{ id: evidenceId, number, claim, weight, origin },
			ratios: ratios ?? (options.length === 0 ? [1] : options.map(() => 1)),
			isJudged: ratios !== null,
			by: judged === null || judged.isYou ? null : judged.by
		}));
}
