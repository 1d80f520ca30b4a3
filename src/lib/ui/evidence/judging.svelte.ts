import type { Json } from '#lib/domain/canonical.ts';
import { STANCES, STRENGTHS, type Stance, type Strength } from '#lib/domain/evidence/strength.ts';
import { isId, type OptionId } from '#lib/domain/ids.ts';
import type { PickedQuestion } from '#lib/ui/question/picked-question.ts';

/** Which way an item points on one question and how strongly, while somebody is saying so. */
export class Judging {
	readonly question: PickedQuestion;
	stance = $state<Stance | null>(null);
	strength = $state<Strength | null>(null);
	optionId = $state<OptionId | ''>('');

	constructor(question: PickedQuestion) {
		this.question = question;
	}

	/** What is still to be said, beside which field; empty when it can be sent. */
	get problems(): Record<string, string> {
		const { stance } = this;
		if (stance === null) return { stance: 'Say which way it points.' };
		if (stance === 'neither') return {};
		const problems: Record<string, string> = {};
		if (this.strength === null) problems['strength'] = 'Say how strongly.';
		if (this.question.options.length > 0 && this.optionId === '')
			problems['optionId'] = 'Say which option it points to or away from.';
		return problems;
	}

	/** As the server takes it. An item that points neither way has no strength: any step will do. */
	get input() {
		const { stance, strength, optionId, question } = this;
		if (stance === null) throw new RangeError('stance must be said before it is sent');
		const isNeither = stance === 'neither';
		return {
			questionId: question.id,
			stance,
			strength: strength ?? 'weak',
			optionId: isNeither || optionId === '' ? null : optionId
		};
	}

	get draft(): Json {
		const { question, stance, strength, optionId } = this;
		return { question, stance, strength, optionId };
	}

	/** One that was kept as a draft, or null where the shape is another. */
	static fromDraft(kept: unknown): Judging | null {
		if (!isRecord(kept)) return null;
		const question = toQuestion(kept['question']);
		if (question === null) return null;
		const judging = new Judging(question);
		judging.stance = STANCES.find((stance) => stance === kept['stance']) ?? null;
		judging.strength = STRENGTHS.find((strength) => strength === kept['strength']) ?? null;
		judging.optionId = question.options.find(({ id }) => id === kept['optionId'])?.id ?? '';
		return judging;
	}
}

/** Whether something read from storage has fields to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function toQuestion(kept: unknown): PickedQuestion | null {
	if (!isRecord(kept) || !Array.isArray(kept['options'])) return null;
	const { id, title } = kept;
	if (typeof id !== 'string' || !isId('q', id) || typeof title !== 'string') return null;
	const options = kept['options'].flatMap((option: unknown) => {
		if (!isRecord(option)) return [];
		const { id: optionId, label } = option;
		const isOption = typeof optionId === 'string' && isId('o', optionId);
		return isOption && typeof label === 'string' ? [{ id: optionId, label }] : [];
	});
	return { id, title, options };
}
